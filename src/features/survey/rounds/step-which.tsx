import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
import { useState } from 'react';
import { useRowsShown } from '@/platform/page-life';
import { type Rest, RestButton } from '@/remote/rest';
import { EmptyState } from '@/ui/empty-state';
import { OptionList } from '@/ui/option-list';
import { inWords } from './in-words';
import type { Draft } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  rest: Rest;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** Lighter than rows of a list. */
const ROWS_AT_A_TIME = 20;

/** Which questionnaire is asked. */
export function StepWhich({ choices, rest, draft, onChange }: Props) {
  const shown = useRowsShown(ROWS_AT_A_TIME);
  // What was chosen when the step was come to is seen first: the list shows only its beginning. It does not move while one chooses.
  const [before] = useState(draft.questionnaireId);
  const all = choices.questionnaires;
  const inOrder = [...all.filter(({ id }) => id === before), ...all.filter(({ id }) => id !== before)];
  if (all.length === 0) return <EmptyState title={t('which.none')} text={t('which.noneText')} />;
  return (
    <View className='m16'>
      <OptionList
        id='which'
        label={t('which.title')}
        options={inOrder.slice(0, shown).map(({ id, title, items }) => ({
          ...{ value: id, text: inWords(title), second: t('which.items', { n: items }) },
        }))}
        value={draft.questionnaireId}
        onChange={(questionnaireId) => onChange({ questionnaireId })}
      />
      <RestButton of={rest} isEnd={shown >= all.length} text={t('more')} />
    </View>
  );
}
