import { withWords } from '@domain/survey/edit-questionnaire';
import type { Language } from '@types_/core/language';
import type { Words } from '@types_/survey/questionnaire-schema';
import { Field } from '@/ui/field';
import { TextArea } from '@/ui/text-area';
import { titleText } from './texts';
import { t } from './words';

interface Props {
  id: string;
  label: string;
  words: Words;
  language: Language;
  onChange: (words: Words) => void;
  maxLength: number;
  hint?: string;
  /** Said once saving was tried and nothing stands here. */
  needed?: boolean;
  long?: boolean;
}

/** One text of a questionnaire in one language; beside another language than Chinese stands what it says in Chinese. */
export function WordsField({ id, label, words, language, onChange, maxLength, hint, needed, long }: Props) {
  const value = words[language] ?? '';
  const source = language === 'zh-CN' ? hint : t('item.same', { text: titleText(words['zh-CN']) });
  // What it says in Chinese is more to whoever translates it than that something is missing in an empty field.
  const isMissing = Boolean(needed) && language === 'zh-CN' && value.trim() === '';
  const common = {
    ...{ id, label, value, maxLength, onInput: (text: string) => onChange(withWords(words, language, text)) },
    ...(source ? { hint: source } : {}),
    ...(isMissing ? { error: t('problem.text-missing') } : {}),
  };
  return long ? <TextArea {...common} minLines={2} count /> : <Field {...common} />;
}
