import { translator } from '@/i18n/words';
import { access } from '@/i18n/zh-CN/access';
import { approval } from '@/i18n/zh-CN/approval';

export const t = translator(approval);

/** A reason for opening a name, in words. */
export const reasonText = ({ reason, words }: { reason: keyof typeof REASONS; words: string }): string =>
  reason === 'other' ? words : REASONS[reason];

const REASONS = {
  visit: access['reason.visit'],
  certificate: access['reason.certificate'],
  contact: access['reason.contact'],
  department: access['reason.department'],
  other: access['reason.other'],
} as const;
