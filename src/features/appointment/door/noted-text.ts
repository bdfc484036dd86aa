import { CHANNEL } from '@domain/appointment/channel';
import { ON_WORD } from '@types_/appointment/attendance';
import type { AbsenceRow } from '@types_/appointment/attendance-view';
import type { Channel } from '@types_/appointment/channel';
import { sentences } from '@/i18n/words';
import { t } from './words';

type Noted = Pick<AbsenceRow, 'what' | 'how'>;

function keyOf({ what, how }: Noted) {
  if (what === 'met')
    return how === 'appeal' ? 'noted.appeal' : ON_WORD.includes(how) ? 'absence.there' : 'absence.scanned';
  if (what === 'presumed') return how === 'unnoted' ? 'noted.unnoted' : 'noted.unanswered';
  if (how === 'stayed-away') return 'noted.stayedAway';
  // It is said not to have taken place.
  if (how === 'unnoted') return 'noted.unnoted';
  if (what === 'absent') return how === 'late-leave' ? 'absence.left' : 'absence.notThere';
  if (how === 'excused') return 'noted.excused';
  return how === 'turned-away' ? 'absence.turnedAway' : 'absence.undone';
}

/** What was written down of somebody at a session. */
export const notedText = (noted: Noted): string => t(keyOf(noted));

/** The same, as it stands after what was answered. */
export function standsText({
  appeal,
  counts,
  ...noted
}: Pick<AbsenceRow, 'what' | 'how' | 'counts' | 'appeal'>): string {
  if (noted.what === 'absent' && !counts) return t('absence.lifted');
  // They said so themselves.
  if (noted.what === 'undone' && appeal?.says === 'not-counted' && appeal.answer?.granted)
    return t('absence.thereLifted');
  return notedText(noted);
}

/** What follows where it is granted that somebody was there: a say, and that they have met whom they met. */
export const thereText = (channel: Channel): string =>
  sentences(t('there.after'), CHANNEL[channel].leader ? t('there.leader') : '');
