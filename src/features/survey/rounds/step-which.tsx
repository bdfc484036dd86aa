import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
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
  if (choices.questionnaires.length === 0) return <EmptyState title={t('which.none')} text={t('which.noneText')} />;
  return (
    <View className='m16'>
      <OptionList
        id='which'
        label={t('which.title')}
        options={choices.questionnaires.slice(0, shown).map(({ id, title, items }) => ({
          ...{ value: id, text: inWords(title), second: t('which.items', { n: items }) },
        }))}
        value={draft.questionnaireId}
        onChange={(questionnaireId) => onChange({ questionnaireId })}
      />
      <RestButton of={rest} isEnd={shown >= choices.questionnaires.length} text={t('more')} />
    </View>
  );
}
