import { COMMITMENT_WORDS, type CommitmentWord } from '@types_/appointment/minutes';
import { isCurrent, type Membership } from '../identity/membership';
import { isMetAt, type Where } from './host';

/** Who says how a promise goes: the office that owes it, or the union's desk for it. */
export interface Speaker {
  office: string;
  /** The desk says it, and the office that owes it does not. */
  instead: boolean;
}

/** Whether somebody holds the office that owes a promise now: then the office speaks for itself (decision 36). */
export const isHeld = (
  { schoolId, channel, owner }: Where & { owner: string },
  memberships: readonly Membership[],
  now: Date,
): boolean =>
  memberships.some(
    (one) => one.schoolId === schoolId && one.office === owner && isMetAt(one.role, channel) && isCurrent(one, now),
  );

/** What somebody may say of a promise: that it is kept, given up or moved the desk says only for an office that nobody holds. */
export const wordsFor = ({ instead }: Pick<Speaker, 'instead'>, isOfficeHeld: boolean): readonly CommitmentWord[] =>
  instead && isOfficeHeld ? ['progress'] : COMMITMENT_WORDS;
