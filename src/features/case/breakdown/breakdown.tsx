import { View } from '@tarojs/components';
import type { Category } from '@types_/case/category';
import type { GroupFigures as Figures, RatesView } from '@types_/case/view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { ShareLines } from '@/ui/share-lines';
import { TimelineNote } from '@/ui/timeline-note';
import { GroupFigures, medianText } from './group-figures';
import { t } from './words';

/** Four lines each: so many fill a first screen. */
const GROUPS_AT_A_TIME = 4;

function Deadlines({ result, medianDays }: Pick<RatesView, 'result' | 'medianDays'>) {
  return (
    <Section title={t('deadlines')}>
      <ShareLines
        id='deadlines'
        lines={[{ name: t('result'), share: result, unit: overviewText('figures.cases'), emptyText: t('result.none') }]}
        hiddenText={t('hidden')}
        fact={{ name: t('median'), text: medianText(medianDays) }}
      />
    </Section>
  );
}

interface Group {
  id: string;
  /** Stands above the first of its kind. */
  heading: string | null;
  title: string;
  figures: Figures;
}

/** Categories, then departments; where no department ever had a case, the desk's own figures are those of the school. */
function groupsOf({ categories, departments }: RatesView): Group[] {
  const apart = departments.some(({ name }) => name !== '') ? departments : [];
  return [
    ...categories.map((figures, index) => ({
      id: `category-${figures.name}`,
      heading: index === 0 ? t('categories') : null,
      title: overviewText(`category.${figures.name as Category}`),
      figures,
    })),
    ...apart.map((figures, index) => ({
      id: `department-${index}`,
      heading: index === 0 ? t('departments') : null,
      title: figures.name || t('desk'),
      figures,
    })),
  ];
}

function Groups({ rates }: { rates: RatesView }) {
  const shown = useRowsShown(GROUPS_AT_A_TIME);
  const groups = groupsOf(rates);
  const anyHidden = groups.some(({ figures }) => figures.satisfaction === null);
  if (groups.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />;
  return (
    <View>
      {anyHidden && <TimelineNote icon='noeye' text={t('hiddenWhy')} />}
      {groups.slice(0, shown).map(({ id, heading, ...group }) => (
        <View key={id}>
          {heading && <View className='t20 m20'>{heading}</View>}
          <GroupFigures id={id} {...group} />
        </View>
      ))}
    </View>
  );
}

/** The figures of a school apart: by category and by department, each with both its numbers, and how its deadlines were kept. */
export function Breakdown({ schoolId }: { schoolId: string }) {
  const rates = useLoad(() => call('case', 'rates', { schoolId }), schoolId);
  usePullDown(rates.reload);
  return (
    <Shown of={rates} rows={4}>
      {(data) => (
        <View id='breakdown'>
          <TimelineNote icon='clock' text={data.asOf ? t('asOf', { time: momentText(data.asOf) }) : t('asOf.none')} />
          <Deadlines {...data} />
          <Groups rates={data} />
        </View>
      )}
    </Shown>
  );
}
