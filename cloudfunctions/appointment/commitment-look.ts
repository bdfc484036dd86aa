import { answeredBy, shownVoices } from '@domain/appointment/commitment';
import { holdsOffice, hostTerms, speaksForOffice } from '@domain/appointment/host';
import { isAsked } from '@domain/appointment/noted';
import {
  type HeldByOthers,
  heldBeforeDesk,
  isOthersToSay,
  type Speaker,
  wordsFor,
} from '@domain/appointment/spoken-for';
import { dayOf } from '@domain/core/school-clock';
import { type Actor, CASE_HANDLERS, deskOf, isCurrent, type Membership } from '@domain/identity/membership';
import { isOfThatDesk } from '@domain/identity/union-desk';
import type { CommitmentView } from '@types_/appointment/commitment-view';
import { type AttendanceDocument, attendances, hasSay, THOSE_THERE } from '../_kit/appointment/attendances';
import { type CommitmentDocument, commitmentRow, commitments, keeperOf } from '../_kit/appointment/commitments';
import { type FoundHeld, heldBeside, heldByOthers } from '../_kit/appointment/office-holders';
import { countOf, type Spoken, voicesOf } from '../_kit/appointment/voices';
import { _, anyOf } from '../_kit/database';
import type { Call } from '../_kit/router';
import { deskOffice, leagueOffice, readerOffice } from './desk';
import { ownIds } from './own-ids';

/**
 * In whose name somebody says how a promise goes: the office that owes it, or the union's for it; null for nobody's. Whom the union gave the office says it
 * by the union's word; who is of its desk as well does so where nobody holds it before them, else they are the desk.
 */
export function speakerOf(
  actor: Actor,
  one: Pick<CommitmentDocument, 'schoolId' | 'channel' | 'owner'>,
  others: HeldByOthers,
  now: Date,
): Speaker | null {
  const { owner } = one;
  if (speaksForOffice(actor, one, owner, now)) return { office: owner, as: 'owner' };
  const office = deskOffice(actor, one.schoolId, now);
  const desk: Speaker | null = office === null ? null : { office, as: 'desk' };
  const isTheirs = holdsOffice(actor, one, owner, now) && !(desk && isOthersToSay(desk, one, heldBeforeDesk(others)));
  return isTheirs ? { office: owner, as: 'appointed' } : desk;
}

/** Whether somebody says how a promise goes: who holds the office that owes it, and the union's desk for them. */
export const mayReport = (
  actor: Actor,
  one: Pick<CommitmentDocument, 'schoolId' | 'channel' | 'owner' | 'state'>,
  now: Date,
): boolean =>
  one.state === 'open' && (holdsOffice(actor, one, one.owner, now) || deskOffice(actor, one.schoolId, now) !== null);

/**
 * In whose name somebody answers those who say that a promise is not kept; null: they do not. Of the desk or the youth league, and neither who said that
 * it is nor of the office that owes it. Where the desk said it for that office, nobody of the desk does (decision 36): the office, or the youth league.
 */
export function answererOffice(
  call: Pick<Call<unknown>, 'actor' | 'person' | 'now'>,
  one: CommitmentDocument,
): string | null {
  const { schoolId, owner, state, disputed, contested, endedBy } = one;
  const { actor, now } = call;
  if (state !== 'kept' || !(disputed || contested) || isKeeper(call, one)) return null;
  if (!endedBy) return holdsOffice(actor, one, owner, now) ? null : readerOffice(actor, schoolId, now);
  // Nor who has left it within a year: it may be their own word (decision 37).
  if (isOfThatDesk(actor, { schoolId, aboutUnion: now }, now)) return null;
  return speaksForOffice(actor, one, owner, now) ? owner : leagueOffice(actor, schoolId, now);
}

/** Whether the caller is who said that a promise is kept. */
const isKeeper = (call: Pick<Call<unknown>, 'actor' | 'person'>, { _id, keptBy }: CommitmentDocument): boolean =>
  ownIds(call).some((id) => keeperOf(_id, id) === keptBy);

/**
 * Whether somebody who was there may say whether a promise is kept: not who said that it is, nor of the office that owes it, nor who would
 * answer those who contradict. Nobody outvotes a student by having sat beside them (decision 29).
 */
export const mayVoice = (call: Pick<Call<unknown>, 'actor' | 'person' | 'now'>, one: CommitmentDocument): boolean =>
  !isKeeper(call, one) &&
  !holdsOffice(call.actor, one, one.owner, call.now) &&
  readerOffice(call.actor, one.schoolId, call.now) === null;

/** What of the voices of one person is about a promise as it is said to be kept now. */
const ofThisTime = ({ nth, round }: CommitmentDocument, voices: SpokenBy['voices'] = []) =>
  voices.filter((one) => one.nth === nth && (one.round ?? 0) === round);

type SpokenBy = Spoken & Pick<AttendanceDocument, '_id' | 'personId' | 'what' | 'how' | 'at' | 'saidThere'>;
/** With the offices of the reader's schools that others hold; for who says it only where others do not. */
export type Looked = CommitmentDocument & { spoken: SpokenBy[] } & FoundHeld;
const MOST_VOICES = 1000;
const SPOKEN = { personId: 1, voices: 1, left: 1, what: 1, how: 1, at: 1, saidThere: 1 };

/** The terms by which somebody is of a union's desk now. */
const deskTerms = ({ actor, now }: Call<unknown>): Membership[] =>
  actor.memberships.filter((one) => (CASE_HANDLERS as readonly string[]).includes(one.role) && isCurrent(one, now));

/**
 * A promise with the reader's own attendance, and for who works at a desk with all who spoke up about it; its id tells of which
 * session it is. One request, whoever asks.
 */
export async function lookAtCommitment(id: string, call: Call<unknown>): Promise<Looked | null> {
  const sessionId = id.slice(0, id.lastIndexOf(':'));
  const nth = Number(id.slice(sessionId.length + 1));
  const isAtDesk = deskOf(call.actor, call.now) !== undefined;
  const unions = [...deskTerms(call), ...hostTerms(call.actor, call.now).filter(({ byUnion }) => byUnion)];
  const schoolIds = [...new Set(unions.flatMap(({ schoolId }) => schoolId ?? []))];
  const queries = [
    { sessionId, personId: _.in(ownIds(call)), ...THOSE_THERE },
    ...(isAtDesk ? [{ sessionId, 'voices.nth': nth }] : []),
  ];
  const beside = [
    ...(schoolIds.length > 0 ? heldBeside({ schoolIds, but: ownIds(call) }, call.now) : []),
    attendances.fieldsBeside(anyOf(queries), 'spoken', MOST_VOICES, SPOKEN),
  ];
  const found = commitments.aggregate().match({ _id: id }).limit(1);
  const { list } = await beside.reduce((stage, one) => stage.lookup(one), found).end();
  return (list[0] as Looked | undefined) ?? null;
}

/** One promise, whole: its dated words, what those say who were there, and what the reader may do. */
export function commitmentView(one: Looked, call: Call<unknown>): CommitmentView {
  const { actor, now } = call;
  const ids = ownIds(call);
  const until = answeredBy(one);
  const mine = one.spoken.find((each) => ids.includes(each.personId) && hasSay(each, one.heldAt));
  const said = ofThisTime(one, mine?.voices)[0]?.so ?? null;
  const maySay = one.state === 'kept' && said === null && mayVoice(call, one);
  const others = heldByOthers(one);
  const speaker = one.state === 'open' ? speakerOf(actor, one, others, now) : null;
  const sayable = speaker === null ? [] : wordsFor(speaker, one.words, isOthersToSay(speaker, one, others.held));
  const all = voicesOf(one, one.spoken);
  const doubts = all.flatMap(({ so, word }) => (so || word === '' ? [] : [word]));
  const against = countOf(all).notSo;
  // The words of who has gone are gone, and those that are left would show whose they were: also that they are all there, which way that one had spoken.
  const hasLeft = (one.left ?? []).some(({ round }) => round === one.round);
  return {
    version: one.version,
    commitment: commitmentRow(one, now, mayReport(actor, one, now)),
    report:
      speaker && sayable.length > 0 ? { by: speaker.as === 'owner' ? null : speaker.office, words: sayable } : null,
    mayAnswer: answererOffice(call, one) !== null,
    answerBy: until && dayOf(until),
    words: one.words.map(({ at, instead = false, appointed = false, ...word }) => ({
      ...{ ...word, instead, appointed, at: at.toISOString() },
    })),
    voices: { so: shownVoices(one.voices.so), notSo: shownVoices(one.voices.notSo) },
    you: mine ? { said, maySay: maySay && !isAsked(mine), asked: maySay && isAsked(mine) } : null,
    // In the order of the words: when each was said would lead to who said it. Where they are
    // too few to be counted, not even the desk reads their words.
    doubts:
      deskOffice(actor, one.schoolId, now) === null
        ? null
        : shownVoices(against) === null || hasLeft
          ? []
          : doubts.sort(),
  };
}
