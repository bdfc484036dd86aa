import { isThin } from '@domain/survey/figures';
import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { Chip } from '@/ui/chip';
import { fitLines } from '@/ui/fit-lines';
import { OptionList } from '@/ui/option-list';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { allText } from './asked-text';
import { groupText } from './said';
import { t } from './words';

interface Props {
  results: ResultsView;
  group: number | null;
  onChange: (group: number | null) => void;
}

const ALL = 'all';

const answeredOf = (n: number | null, papers: number | null, all: number): string => {
  if (n === null) return t('few', { n: all });
  return papers === null ? t('group.answered', { n, all }) : t('group.papers', { n, papers, all });
};

/** Whose answers are looked at: everybody's, or those of one group. */
export function GroupChoice({ results, group, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const { groups, ballots, papers, eligible, asked } = results;
  if (results.table.groups.length === 0) return null;
  const options = [
    { value: ALL, text: allText(asked), second: answeredOf(ballots, papers, eligible) },
    ...groups.map((one, at) => ({
      ...{ value: String(at), text: groupText(results, one.name) },
      second: answeredOf(one.ballots, one.papers, one.eligible),
    })),
  ];
  const shown = group === null ? undefined : groups[group];
  const value = group === null ? ALL : String(group);
  const chosen = options.find((one) => one.value === value);
  const choose = (next: string) => {
    setOpen(false);
    onChange(next === ALL ? null : Number(next));
  };
  return (
    <Section>
      <Block>
        <Row
          id='group'
          title={chosen?.text ?? ''}
          second={chosen?.second ?? ''}
          label={`${t('group')} ${chosen?.text ?? ''}`}
          trailing='chevron'
          onTap={() => setOpen(true)}
        />
      </Block>
      <View>{shown && isThin(shown) && <Chip id='group-thin' tone='corn' icon='info' text={t('thin')} />}</View>
      <Sheet open={open} onClose={() => setOpen(false)} label={t('group')}>
        <View className='t20'>{t('group')}</View>
        <View className='t13 i3 m4'>{fitLines(t('group.why'))}</View>
        <View className='m12'>
          <OptionList id='groups' options={options} value={value} onChange={choose} label={t('group')} />
        </View>
      </Sheet>
    </Section>
  );
}
