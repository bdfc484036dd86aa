import type { ClassSize } from '@domain/survey/groups';
import { View } from '@tarojs/components';
import type { Grouping } from '@types_/survey/round';
import type { Who } from '@types_/survey/round-view';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { groupsText } from './groups-text';
import { t } from './words';

/** Students under each name, in the order in which the names come. */
function sums(classes: readonly ClassSize[], nameOf: (one: ClassSize) => string): [name: string, students: number][] {
  const found = new Map<string, number>();
  for (const one of classes) found.set(nameOf(one), (found.get(nameOf(one)) ?? 0) + one.students);
  return [...found];
}

/** Whom a round would ask today, by school, or by college and year; and which groups would go together. */
export function AskedNumbers({ who, grouping }: { who: Who; grouping: Grouping }) {
  const shown = useRowsShown();
  const classes = who.classes as ClassSize[];
  const lines =
    who.schools.length > 1
      ? who.schools.map(({ name, students }): [string, number] => [name, students])
      : [...sums(classes, ({ college }) => college), ...sums(classes, ({ grade }) => t('who.year', { grade }))];
  return (
    <Section title={t('plan.who')}>
      <View>
        {groupsText(grouping, classes).map((text) => (
          <TimelineNote key={text} icon='people' text={text} />
        ))}
      </View>
      <Block id='asked-numbers'>
        {lines.slice(0, shown).map(([name, students]) => (
          <Row key={name} title={name} trailing={t('who.students', { n: students })} />
        ))}
      </Block>
    </Section>
  );
}
