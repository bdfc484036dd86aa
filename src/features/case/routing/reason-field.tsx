import { CASE_LIMITS } from '@types_/case/limits';
import { TextArea } from '@/ui/text-area';
import type { useLetterDraft } from '../letter-draft';
import { t } from './words';

interface Props {
  label: string;
  hint?: string;
  letter: ReturnType<typeof useLetterDraft>;
  tried: boolean;
}

/** Whether a reason says something. */
export const isReason = (text: string): boolean => text.trim().length >= CASE_LIMITS.reasonMin;

/** Why: kept on the phone until it is sent. */
export const ReasonField = ({ label, hint, letter, tried }: Props) => (
  <TextArea
    id='route-reason'
    label={label}
    value={letter.text}
    onInput={letter.write}
    maxLength={CASE_LIMITS.reasonMax}
    minLines={2}
    {...(hint ? { hint } : {})}
    {...(tried && !isReason(letter.text) ? { error: t('reason.short') } : {})}
  />
);
