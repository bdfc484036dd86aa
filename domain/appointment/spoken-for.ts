import { COMMITMENT_WORDS, type CommitmentWord } from '@types_/appointment/minutes';
import type { Membership } from '../identity/membership';
import { speaksForOffice, type Where } from './host';

/** Who says how a promise goes: the office that owes it, or the union's desk for it. */
export interface Speaker {
  office: string;
  /** The desk says it, or whom the union gave that office, and the office that owes it does not. */
  instead: boolean;
}

/** Whether somebody holds the office that owes a promise now, and speaks for it: then the union's word is no more than how it goes (decision 36). */
export const isHeld = (
  { owner, ...where }: Where & { owner: string },
  memberships: readonly Membership[],
  now: Date,
): boolean => speaksForOffice({ memberships }, where, owner, now);

/** What somebody may say of a promise: that it is kept, given up or moved the desk says only for an office that nobody holds. */
export const wordsFor = ({ instead }: Pick<Speaker, 'instead'>, isOfficeHeld: boolean): readonly CommitmentWord[] =>
  instead && isOfficeHeld ? ['progress'] : COMMITMENT_WORDS;
