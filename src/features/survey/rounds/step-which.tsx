import { View } from '@tarojs/components';
import type { RoundChoices } from '@types_/survey/round-view';
import { EmptyState } from '@/ui/empty-state';
import { OptionList } from '@/ui/option-list';
import { inWords } from './in-words';
import type { Draft } from './use-draft';
import { t } from './words';

interface Props {
  choices: RoundChoices;
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** Which questionnaire is asked. */
export function StepWhich({ choices, draft, onChange }: Props) {
  if (choices.questionnaires.length === 0) return <EmptyState title={t('which.none')} text={t('which.noneText')} />;
  return (
    <View className='m16'>
      <OptionList
        id='which'
        label={t('which.title')}
        options={choices.questionnaires.map(({ id, title, items }) => ({
          ...{ value: id, text: inWords(title), second: t('which.items', { n: items }) },
        }))}
        value={draft.questionnaireId}
        onChange={(questionnaireId) => onChange({ questionnaireId })}
      />
      {choices.hasOlder && <View className='t13 i3 m12'>{t('which.older')}</View>}
    </View>
  );
}
