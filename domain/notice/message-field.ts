import { schoolTime } from '../core/school-clock';

/** WeChat takes so many characters in a field of kind `thing` (subscribeMessage.send). */
const MOST_IN_THING = 20;

/** A text as a `thing` field takes it: one line, cut between characters and never within one. */
export function thing(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= MOST_IN_THING
    ? characters.join('')
    : `${characters.slice(0, MOST_IN_THING - 1).join('')}…`;
}

/** A moment as a `time` field takes it, on the school's clock. */
export const time = (at: Date): string => schoolTime(at).format('YYYY-MM-DD HH:mm');

/** A moment within a text that has little room, on the school's clock: 11-26 18:00. */
export const shortTime = (at: Date): string => schoolTime(at).format('MM-DD HH:mm');
