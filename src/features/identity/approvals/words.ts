import type { AccessReason } from '@types_/identity/access';
import { translator } from '@/i18n/words';
import { access } from '@/i18n/zh-CN/access';
import { approval } from '@/i18n/zh-CN/approval';

export const t = translator('approval', approval);
const ofAccess = translator('access', access);

/** A reason for opening a name, in words. */
export const reasonText = ({ reason, words }: { reason: AccessReason; words: string }): string =>
  reason === 'other' ? words : ofAccess(`reason.${reason}`);
