import { View } from '@tarojs/components';
import type { LineView, RoundPlan } from '@types_/survey/round-view';
import { useRowsShown } from '@/platform/page-life';
import { Section } from '@/ui/section';
import { type ShareBar, ShareBars } from '@/ui/share-bars';
import { inRow } from '../joined';
import { t } from './words';

const years = ({ grades }: LineView): string => t('who.year', { grade: inRow(grades) });

/** A line of classes: its own name, or how many go together. */
const classBar = (line: LineView, index: number): ShareBar => ({
  ...{ id: `class-${index}`, whole: line.eligible, part: line.papers },
  name: line.className ?? t('plan.together', { n: line.classes }),
  second: `${inRow(line.colleges)} ${years(line)}`,
});

/** How many took a paper, by school where there are several, else by college, year and class; as far as ten stand behind it. */
export function TurnoutBars({ plan }: { plan: RoundPlan }) {
  const shown = useRowsShown();
  const hiddenText = t('plan.hidden');
  const bars = (lines: readonly LineView[], nameOf: (line: LineView) => string): ShareBar[] =>
    lines.map((line) => ({ id: nameOf(line), name: nameOf(line), whole: line.eligible, part: line.papers }));
  const sections = [
    {
      title: t('plan.bySchool'),
      bars:
        plan.schools.length > 1
          ? plan.schools.map(({ name, eligible, papers }) => ({ id: name, name, whole: eligible, part: papers }))
          : [],
    },
    { title: t('plan.byCollege'), bars: bars(plan.colleges, ({ colleges }) => inRow(colleges)) },
    { title: t('plan.byGrade'), bars: bars(plan.grades, years) },
    { title: t('plan.byClass'), bars: plan.classes.map(classBar), note: t('plan.classNote') },
    // One line alone says what the ring has said.
  ].filter((section) => section.bars.length > 1);
  let left = shown;
  return (
    <>
      {sections.map(({ title, bars: all, note }) => {
        const some = all.slice(0, Math.max(0, left));
        left -= some.length;
        return (
          some.length > 0 && (
            <Section key={title} title={title}>
              {note && <View className='t13 i3 m8'>{note}</View>}
              <ShareBars id={`bars-${title}`} bars={some} hiddenText={hiddenText} />
            </Section>
          )
        );
      })}
    </>
  );
}
