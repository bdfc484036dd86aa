import { View } from '@tarojs/components';
import type { RoundPlan } from '@types_/survey/round-view';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { clauses } from '../joined';
import { inWords } from './in-words';
import { resultsText, whenText, whoText } from './settled-text';
import { t } from './words';

interface Props {
  theirs: RoundPlan;
  onTheirs: () => void;
  onMine: () => void;
}

/** A colleague saved the draft meanwhile: what they chose is seen before anybody writes over it, and nothing that was chosen here is lost. */
export function RoundBehind({ theirs, onTheirs, onMine }: Props) {
  const { title, settled, vote } = theirs;
  const facts = [
    inWords(title),
    whoText(settled.eligible, settled.schools.length).join(' '),
    whenText(settled),
    clauses(resultsText(settled, vote)),
  ];
  return (
    <View id='behind'>
      <Notice tone='corn' icon='warn' text={t('behind')} />
      <Section title={t('behind.saved')}>
        {facts.map((fact) => (
          <View key={fact} className='t15 m4'>
            {fitLines(fact)}
          </View>
        ))}
      </Section>
      <View className='m8'>
        <Button id='take-theirs' kind='outline' text={t('behind.theirs')} onTap={onTheirs} />
      </View>
      <View className='m8'>
        <Button id='take-mine' kind='outline' text={t('behind.mine')} onTap={onMine} />
      </View>
    </View>
  );
}
