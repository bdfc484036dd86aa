import type { Value } from '@domain/survey/answers';
import { QUESTIONNAIRE_LIMITS } from '@types_/survey/questionnaire';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  id: string;
  label: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  disabled: boolean;
}

/** A short text of one's own; blank is no answer. */
export const TextAnswer = ({ id, label, value, onChange, disabled }: Props) => (
  <TextArea
    id={id}
    label={label}
    hideLabel
    value={typeof value === 'string' ? value : ''}
    onInput={(text) => !disabled && onChange(text.trim() === '' ? undefined : text)}
    maxLength={QUESTIONNAIRE_LIMITS.text}
    count
    minLines={4}
    hint={t('textHint')}
  />
);
