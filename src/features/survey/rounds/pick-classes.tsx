import { isSameClass, type RosterPlace } from '@domain/survey/groups';
import { View } from '@tarojs/components';
import type { Who } from '@types_/survey/round-view';
import { useState } from 'react';
import { dotted } from '@/i18n/words';
import { useRowsShown } from '@/platform/page-life';
import { Block } from '@/ui/block';
import { Chip } from '@/ui/chip';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tick } from '@/ui/tick';
import { t } from './words';

interface Props {
  classes: Who['classes'];
  chosen: readonly RosterPlace[];
  onChange: (chosen: RosterPlace[]) => void;
}

/** Some classes, found by their college. */
export function PickClasses({ classes, chosen, onChange }: Props) {
  const colleges = [...new Set(classes.map(({ college }) => college))];
  const [open, setOpen] = useState(colleges[0] ?? '');
  const shown = useRowsShown();
  const here = classes.filter(({ college }) => college === open);
  const isChosen = (at: RosterPlace) => chosen.some((one) => isSameClass(one, at));
  const toggle = (at: RosterPlace) =>
    onChange(isChosen(at) ? chosen.filter((one) => !isSameClass(one, at)) : [...chosen, at]);
  return (
    <Section title={t('who.pickCollege')} aside={t('who.chosen', { n: chosen.length })}>
      <View className='wrap'>
        {colleges.map((college, index) => (
          <Chip
            key={college}
            id={`class-college-${index}`}
            text={college}
            {...(college === open ? { tone: 'brand' as const } : {})}
            onTap={() => setOpen(college)}
          />
        ))}
      </View>
      <Block id='classes'>
        {here.slice(0, shown).map(({ college, grade, className, students }, index) => (
          <Row
            key={`${grade} ${className}`}
            id={`class-${index}`}
            title={className}
            second={dotted(t('who.year', { grade }), t('who.students', { n: students }))}
            leading={<Tick on={isChosen({ college, grade, className })} />}
            checked={isChosen({ college, grade, className })}
            onTap={() => toggle({ college, grade, className })}
          />
        ))}
      </Block>
    </Section>
  );
}
