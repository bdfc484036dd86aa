import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import { QUESTIONNAIRE_LIMITS as MOST } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { Toggle } from '@/ui/toggle';
import { inChinese } from './in-chinese';
import { t } from './words';
import { WordsField } from './words-field';

interface Props {
  item: Item;
  /** People are voted for: this is how to choose nobody. */
  vote: boolean;
  language: Language;
  tried: boolean;
  onChange: (item: Item) => void;
}

/** Whether those who never used it have an answer of their own, and what it is called. */
export function UnusedField({ item, vote, language, tried, onChange }: Props) {
  if (item.kind === 'text') return null;
  return (
    <View className='m16'>
      <View className={inChinese(language)}>
        <Toggle
          id='item-unused'
          label={t(vote ? 'vote.abstain' : 'item.unused')}
          second={t('item.unused.note')}
          on={item.unused !== null}
          onChange={(on) =>
            onChange({
              ...item,
              unused: on ? { 'zh-CN': t(vote ? 'vote.abstain.default' : 'item.unused.default') } : null,
            })
          }
        />
      </View>
      <View className='m8'>
        {item.unused && (
          <WordsField
            id='item-unused-name'
            label={t('item.unused.name')}
            words={item.unused}
            language={language}
            onChange={(unused) => onChange({ ...item, unused })}
            maxLength={MOST.label}
            needed={tried}
          />
        )}
      </View>
    </View>
  );
}
