import { COMMITMENT_WORDS, type CommitmentWord, MINUTES_LIMITS as LIMITS } from '@types_/appointment/minutes';
import type { Membership } from '../identity/membership';
import { isMetAt, type Where } from './host';

/** As whom somebody says how a promise goes: for the office that owes it, as whom the union gave that office, or as the union's desk (decision 36). */
export type SpeaksAs = 'owner' | 'appointed' | 'desk';

/** Who says how a promise goes, and the office in whose name. */
export interface Speaker {
  office: string;
  as: SpeaksAs;
}

/** An office that somebody else holds now. */
export type HeldOffice = Pick<Membership, 'schoolId' | 'office' | 'role' | 'byUnion'>;

/** The offices that others hold now, and those of them that somebody holds who is of no desk of a union there. */
export interface HeldByOthers {
  held: readonly HeldOffice[];
  outside: readonly HeldOffice[];
}

/**
 * What others hold before somebody of the desk who has that office as well: the youth league gave it to them, or they are of no desk. Two of the desk whom
 * the union gave one office would be silenced by each other, and nobody could end its promise.
 */
export const heldBeforeDesk = ({ held, outside }: HeldByOthers): HeldOffice[] => [
  ...held.filter(({ byUnion }) => byUnion !== true),
  ...outside,
];

/**
 * Whether others say before a speaker what becomes of a promise: before the desk whoever holds the office that owes it, and before whom the union gave that
 * office who has it from the youth league.
 */
export const isOthersToSay = (
  { as }: Speaker,
  { owner, schoolId, channel }: Where & { owner: string },
  held: readonly HeldOffice[],
): boolean =>
  as !== 'owner' &&
  held.some(
    (one) =>
      one.schoolId === schoolId &&
      one.office === owner &&
      isMetAt(one.role, channel) &&
      (as === 'desk' || one.byUnion !== true),
  );

/** A word as far as it says as whom it was spoken. */
interface Spoken {
  what: string;
  /** The union's word, and not that of the office that owes it. */
  instead?: boolean;
  /** By whom the union gave that very office. */
  appointed?: boolean;
}

const spokenAs = ({ instead, appointed }: Spoken): SpeaksAs => (appointed ? 'appointed' : instead ? 'desk' : 'owner');

/** By these a promise is over: each is said once. */
const ENDS: readonly CommitmentWord[] = ['kept', 'broken'];
export const isEnd = (what: CommitmentWord): boolean => ENDS.includes(what);

/** Whether it is a word of whoever says how a promise goes, and no answer to a dispute. */
const isOfCourse = ({ what }: Spoken): boolean => (COMMITMENT_WORDS as readonly string[]).includes(what);

/** Whether a speaker has said so much that they only can end it: what could be said for ever ends some day, and nobody uses up another's words (decision 32). */
export const isUsedUp = ({ as }: Speaker, words: readonly Spoken[]): boolean =>
  words.filter((one) => isOfCourse(one) && spokenAs(one) === as).length >=
  (as === 'desk' ? LIMITS.wordsInstead : LIMITS.words);

/** What somebody may say of a promise: no more than how it goes where others say what becomes of it. */
export const wordsFor = (by: Speaker, words: readonly Spoken[], isOthers: boolean): CommitmentWord[] =>
  COMMITMENT_WORDS.filter((what) => (what === 'progress' || !isOthers) && (isEnd(what) || !isUsedUp(by, words)));
