import type { CommandName } from '@types_/case/command';
import { isThem, type Known } from '../identity/membership';
import type { CaseEvent } from './state';
import { wordsOf } from './words';

/** Steps that say who handles a case, most of them without a word. */
const HANDS: readonly CaseEvent['what']['name'][] = [
  ...(['assign', 'send-back', 'keep', 'take', 'pass', 'recuse', 'about-union'] as const),
];

/**
 * What is decided on what its taker has seen of a case (decision 35): what they write, that it is not for the school, whose it is. Not
 * what says what has happened (a call, an attempt), nor what an author says of their own case; and never who keeps out of it.
 */
const ON_HANDS: readonly CommandName[] = ['assign', 'send-back', 'keep', 'pass', 'merge'];

/**
 * Whether others have said something since an entry that somebody saw last, or, where they decide whose it is, put it into other hands.
 * One's own is no news, nor are steps without words.
 */
export const hasNews = (events: readonly CaseEvent[], seen: number | Date, who: Known, name: CommandName): boolean =>
  events.some(({ seq, at, by, what }) => {
    const isLater = typeof seen === 'number' ? seq > seen : at > seen;
    const isNews = wordsOf(what) !== '' || (ON_HANDS.includes(name) && HANDS.includes(what.name));
    return isLater && isNews && !isThem(who, by.id);
  });
