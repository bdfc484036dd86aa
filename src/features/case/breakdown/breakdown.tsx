import { View } from '@tarojs/components';
import type { RatesView } from '@types_/case/figures-view';
import { call } from '@/cloud/call';
import { dayText, momentText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown } from '@/platform/page-life';
import { FileRow } from '@/remote/file-row';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Section } from '@/ui/section';
import { ShareLines } from '@/ui/share-lines';
import { TimelineNote } from '@/ui/timeline-note';
import { figuresFile } from './figures-file';
import { medianText } from './part-figures';
import { PartList } from './part-list';
import { t } from './words';

function Deadlines({ result, medianDays }: Pick<RatesView, 'result' | 'medianDays'>) {
  return (
    <Section title={t('deadlines')}>
      <ShareLines
        id='deadlines'
        lines={[{ name: t('result'), share: result, unit: overviewText('figures.cases'), emptyText: t('result.none') }]}
        hiddenText={t('hidden')}
        facts={[{ name: t('median'), text: medianText(medianDays) }]}
      />
    </Section>
  );
}

/** The figures to keep and compute on; there is nothing in them that the page does not show. */
const Table = ({ rates, school }: { rates: RatesView & { asOf: string }; school: string }) => (
  <Section>
    <Block>
      <FileRow
        id='figures-table'
        title={t('table')}
        second={t('table.second')}
        ready={t('table.ready')}
        fileName={() => t('table.name', { school, day: dayText(rates.asOf) })}
        content={() => figuresFile(rates)}
      />
    </Block>
  </Section>
);

/** The figures of a school apart: by month, category and department, each with both its numbers, and how its deadlines were kept. */
export function Breakdown({ school }: { school: { id: string; name: string } }) {
  const rates = useLoad(() => call('case', 'rates', { schoolId: school.id }), school.id);
  usePullDown(rates.reload);
  return (
    <Shown of={rates} rows={4}>
      {({ asOf, ...data }) => (
        <View id='breakdown'>
          <TimelineNote icon='clock' text={asOf ? t('asOf', { time: momentText(asOf) }) : t('asOf.none')} />
          <Deadlines {...data} />
          <PartList rates={{ asOf, ...data }} />
          {asOf && <Table rates={{ asOf, ...data }} school={school.name} />}
        </View>
      )}
    </Shown>
  );
}
