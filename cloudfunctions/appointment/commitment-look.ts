import { shownVoices } from '@domain/appointment/commitment';
import { holdsOffice } from '@domain/appointment/host';
import type { Actor } from '@domain/identity/membership';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import { type AttendanceDocument, attendances } from '../_kit/appointment/attendances';
import { type CommitmentDocument, commitmentRow } from '../_kit/appointment/commitments';
import { _ } from '../_kit/database';
import type { Call } from '../_kit/router';
import { deskOffice } from './desk';
import { ownIds } from './own-ids';

/** Whether somebody says how a promise goes: who holds the office that owes it, and the union's desk for them. */
export const mayReport = (
  actor: Actor,
  { schoolId, owner, state }: Pick<CommitmentDocument, 'schoolId' | 'owner' | 'state'>,
  now: Date,
): boolean =>
  state === 'open' && (holdsOffice(actor, schoolId, owner, now) || deskOffice(actor, schoolId, now) !== null);

const MOST_VOICES = 1000;

/** The reader's own attendance, and for the desk what others said who were there. One request; none for who was nowhere. */
async function voicesFor(call: Call<unknown>, { sessionId, nth }: CommitmentDocument, isDesk: boolean) {
  const ids = ownIds(call);
  const queries = [
    ...(call.actor.student ? [{ sessionId, personId: _.in(ids), what: 'met' }] : []),
    ...(isDesk ? [{ sessionId, 'voices.nth': nth }] : []),
  ];
  if (queries.length === 0) return { mine: undefined, all: [] as AttendanceDocument[] };
  const { data } = await attendances.findAny(queries).limit(MOST_VOICES).get();
  return { mine: data.find(({ personId }) => ids.includes(personId)), all: data };
}

/** One promise, whole: its dated words, what those say who were there, and what the reader may do. At most one request. */
export async function commitmentView(one: CommitmentDocument, call: Call<unknown>): Promise<CommitmentView> {
  const { actor, now } = call;
  const isDesk = deskOffice(actor, one.schoolId, now) !== null;
  const { mine, all } = await voicesFor(call, one, isDesk);
  const said = mine?.voices?.find(({ nth }) => nth === one.nth)?.so ?? null;
  const doubts = all.flatMap(({ voices = [] }) =>
    voices.filter(({ nth, so, word }) => nth === one.nth && !so && word !== '').map(({ word }) => word),
  );
  return {
    version: one.version,
    commitment: commitmentRow(one, now, mayReport(actor, one, now)),
    words: one.words.map(({ at, ...word }) => ({ ...word, at: at.toISOString() })),
    voices: { so: shownVoices(one.voices.so), notSo: shownVoices(one.voices.notSo) },
    you: mine ? { said, maySay: one.state === 'kept' && said === null } : null,
    // In the order of the words: when each was said would lead to who said it.
    doubts: isDesk ? doubts.sort() : null,
  };
}
