import { View } from '@tarojs/components';
import type { LongOverdueView } from '@types_/case/league-view';
import { dayText } from '@/i18n/dates';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { l } from '../league/words';

type School = LongOverdueView['schools'][number];

const SchoolRow = ({ school: { id, name, overdue, open } }: { school: School }) => (
  <Row id={`late-${id}`} title={name} second={l('late.counts', { overdue, open })} />
);

/** How many open cases of each school are sixty days late, beside how many are open: by code, since counts are no ranking. */
export function LongOverdueList({ view: { schools, since } }: { view: LongOverdueView }) {
  const shown = useRowsShown();
  const late = schools.filter(({ overdue }) => overdue > 0);
  const others = schools.filter(({ overdue }) => overdue === 0);
  const rows = (list: School[], most: number) =>
    list.slice(0, Math.max(0, most)).map((school) => <SchoolRow key={school.id} school={school} />);
  return (
    <View>
      <View className='t15 i2'>{l('late.text', { day: dayText(since) })}</View>
      {late.length > 0 && (
        <Section title={l('late.some')} aside={l('late.schools', { n: late.length })}>
          <Block id='late-some'>{rows(late, shown)}</Block>
        </Section>
      )}
      {others.length > 0 && shown > late.length && (
        <Section title={l('late.others')} aside={l('late.schools', { n: others.length })}>
          <Block id='late-others'>{rows(others, shown - late.length)}</Block>
        </Section>
      )}
    </View>
  );
}
