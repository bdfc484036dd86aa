import type { Voices } from '@domain/appointment/commitment';
import { withoutWords } from '@domain/identity/without-words';
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
): Pick<LeftVoice, 'so' | 'word'>[] {
  const isLeft = (id: string | undefined): boolean => id !== undefined && left.some((one) => one.id === id);
  const theirs = spoken.filter((one) => !isLeft(one.left)).flatMap(({ voices = [] }) => voices);
  return [...theirs.filter((one) => one.nth === nth), ...left].filter((one) => (one.round ?? 0) === round);
}

export const countOf = (voices: readonly { so: boolean }[]): Voices => {
  const so = voices.filter((one) => one.so).length;
  return { so, notSo: voices.length - so };
};

const AT_A_TIME = 20;

/**
 * What somebody said of promises who has deleted their account stays with the promises, under a number of its own that leads to nobody, and without
 * their name in its words; their attendance goes. False: it is to be done again. Not in the run in which the number is written down: who counts meanwhile
 * has read both, or neither.
 */
export async function leaveVoices({ ids, words }: Who, task: Task): Promise<boolean> {
  const theirs = { personId: _.in([...ids]), 'voices.0': _.exists(true) };
  const { data } = await attendances.find(theirs).limit(AT_A_TIME).get();
  const unnumbered = data.filter(({ left }) => left === undefined);
  for (const { _id } of unnumbered) await attendances.updateWhere({ _id, left: _.exists(false) }, { left: nonce() });
  if (unnumbered.length > 0) return false;
  for (const { _id, sessionId, voices = [], left: id = '' } of data) {
    if (!hasTime(task)) return false;
    for (const nth of new Set(voices.map((one) => one.nth))) {
      const said = voices
        .filter((one) => one.nth === nth)
        .map(({ round = 0, so, word }): LeftVoice => ({ id, round, so, word: withoutWords(word, words) }));
      const notYet = { _id: commitmentIdOf(sessionId, nth), 'left.id': _.neq(id) };
      await commitments.updateWhere(notYet, { left: appended(said) });
    }
    await attendances.removeAll({ _id });
  }
  return data.length < AT_A_TIME;
}
