import { CHANNEL } from '@domain/appointment/channel';
import type { Channel } from '@types_/appointment/channel';
import { SESSION_LIMITS } from '@types_/appointment/session';
import { TextArea } from '@/ui/text-area';
import { t } from './words';

interface Props {
  label: string;
  channel: Channel;
  value: string;
  onInput: (value: string) => void;
  /** It is too late for none, and there is none. */
  isMissing: boolean;
  /** There is one, and it says nothing. */
  isShort: boolean;
}

/** Why something is changed or cancelled: everybody who applied reads it. */
export function ReasonArea({ label, channel, value, onInput, isMissing, isShort }: Props) {
  const n = CHANNEL[channel].noticeHours;
  return (
    <TextArea
      id='reason'
      label={label}
      hint={t('change.reasonHint', { n })}
      value={value}
      onInput={onInput}
      maxLength={SESSION_LIMITS.reason}
      minLines={2}
      {...(isMissing ? { error: t('change.reasonMissing', { n }) } : {})}
      {...(isShort ? { error: t('change.reasonShort', { n: SESSION_LIMITS.reasonMin }) } : {})}
    />
  );
}
