import { View } from '@tarojs/components';
import type { RoundChoices, RoundPlan } from '@types_/survey/round-view';
import { dotted } from '@/i18n/words';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { clauses, inRow } from '../joined';
import { inWords } from './in-words';
import { resultsText, whenText, whoText } from './settled-text';
import { askedBy, type Draft, eligibleOf } from './use-draft';
import { t } from './words';

interface Props {
  saved: RoundPlan;
  choices: RoundChoices;
  /** What they chose. */
  theirs: Draft;
  mine: Draft;
  onTheirs: () => void;
  onMine: () => void;
}

/** So many are called by their names, which a tap may cost. */
const MOST_NAMED = 3;

/** The schools or classes that were chosen one by one. */
const namesOf = (draft: Draft, { who }: RoundChoices): string[] => [
  ...who.schools.filter(({ id }) => draft.schools?.includes(id)).map(({ name }) => name),
  ...(eligibleOf(draft).classes ?? []).map(
    ({ college, grade, className }) => `${college} ${t('who.year', { grade })} ${className}`,
  ),
];

/** Whom they ask: of what was chosen one by one first what is not chosen here, for the number may be the same. */
function whoIn({ saved: { settled }, choices, theirs, mine }: Props): string {
  const [all, here] = [namesOf(theirs, choices), namesOf(mine, choices)];
  const names = [...all.filter((one) => !here.includes(one)), ...all.filter((one) => here.includes(one))];
  const facts = names.length === 1 ? [] : whoText(settled.eligible, settled.schools.length);
  const some = inRow(names.slice(0, MOST_NAMED)) + (names.length > MOST_NAMED ? '…' : '');
  return dotted(t('who.count', { n: askedBy(theirs, choices) }), ...facts, some);
}

/** A colleague saved the draft meanwhile: what they chose is seen before anybody writes over it, and nothing that was chosen here is lost. */
export function RoundBehind(props: Props) {
  const { saved, onTheirs, onMine } = props;
  const { title, settled, vote } = saved;
  const facts = [inWords(title), whoIn(props), clauses([whenText(settled), ...resultsText(settled, vote)])];
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
