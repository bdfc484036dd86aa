import type { Voices } from '@domain/appointment/commitment';
import { nonce } from '../crypto';
import { _, appended } from '../database';
import { hasTime, type Task } from '../job';
import type { Who } from '../personal/kind';
import { type AttendanceDocument, attendances } from './attendances';
import { type CommitmentDocument, commitmentIdOf, commitments, type LeftVoice } from './commitments';

/** What somebody said of promises, whatever became of their having been there since. */
export type Spoken = Pick<AttendanceDocument, 'voices' | 'left'>;

/**
 * All that was said of a promise as it is said to be kept now. Every voice stays counted, also of whom an appeal took out of the session, or who deleted
 * their account: from before and after everybody could compute what that one had said.
 */
export function voicesOf(
  { nth, round, left = [] }: Pick<CommitmentDocument, 'nth' | 'round' | 'left'>,
  spoken: readonly Spoken[],
): { so: boolean; word: string }[] {
  const isLeft = (id: string | undefined): boolean => id !== undefined && left.some((one) => one.id === id);
  const theirs = spoken.filter((one) => !isLeft(one.left)).flatMap(({ voices = [] }) => voices);
  const gone = left.map(({ round, so }) => ({ round, so, word: '' }));
  return [...theirs.filter((one) => one.nth === nth), ...gone].filter((one) => (one.round ?? 0) === round);
}

export const countOf = (voices: readonly { so: boolean }[]): Voices => {
  const so = voices.filter((one) => one.so).length;
  return { so, notSo: voices.length - so };
};

const AT_A_TIME = 20;

/**
 * Whether promises are kept, as somebody said who has deleted their account, stays with the promises, under a number of its own that leads to nobody;
 * their words go, and their attendance. False: it is to be done again. Not in the run in which the number is written down: who counts meanwhile
 * has read both, or neither.
 */
export async function leaveVoices({ ids }: Who, task: Task): Promise<boolean> {
  const theirs = { personId: _.in([...ids]), 'voices.0': _.exists(true) };
  const { data } = await attendances.find(theirs).limit(AT_A_TIME).get();
  const unnumbered = data.filter(({ left }) => left === undefined);
  for (const { _id } of unnumbered) await attendances.updateWhere({ _id, left: _.exists(false) }, { left: nonce() });
  if (unnumbered.length > 0) return false;
  for (const { _id, sessionId, voices = [], left: id = '' } of data) {
    if (!hasTime(task)) return false;
    for (const nth of new Set(voices.map((one) => one.nth))) {
      const said = voices.filter((one) => one.nth === nth).map(({ round = 0, so }): LeftVoice => ({ id, round, so }));
      const notYet = { _id: commitmentIdOf(sessionId, nth), 'left.id': _.neq(id) };
      await commitments.updateWhere(notYet, { left: appended(said) });
    }
    await attendances.removeAll({ _id });
  }
  return data.length < AT_A_TIME;
}
