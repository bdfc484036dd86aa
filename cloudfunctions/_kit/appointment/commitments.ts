import {
  type CommitmentCourse,
  type Disputed,
  isOverdue,
  nextReminder,
  type Voices,
} from '@domain/appointment/commitment';
import type { MadePromise } from '@domain/appointment/minutes';
import { dayOf } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { Channel } from '@types_/appointment/channel';
import type { CommitmentRow } from '@types_/appointment/commitment-view';
import { type Recent, remembered } from '../again';
import { keyedHash } from '../crypto';
import { _, anyOf, type Beside, Collection, replaced } from '../database';
import type { SessionDocument } from './sessions';

/** What somebody said of it, whoever that was: nothing leads to them. `id`: all that one person said has the same. */
export interface LeftVoice {
  id: string;
  round: number;
  so: boolean;
}

/** Something that was promised at a session, followed in the open until it is kept or given up. */
export interface CommitmentDocument extends CommitmentCourse, Disputed {
  /** Session and number: there is one for each, however often its minutes are carried out. */
  _id: string;
  version: number;
  sessionId: string;
  nth: number;
  schoolId: string;
  channel: Channel;
  seriesId: string | null;
  title: string;
  /** Who was met. */
  hostOffice: string;
  heldAt: Date;
  text: string;
  /** The office that owes it, whoever holds it. */
  owner: string;
  /** What those say who were there, as it was last counted. */
  voices: Voices;
  /** What of that those have said who deleted their account since. */
  left?: LeftVoice[];
  /** Who said that it is kept, as a hash (`keeperOf`); null while nobody has. */
  keptBy: string | null;
  /** The office of the union's desk that said that it is kept, or will not be, for the one that owes it; null or missing: its owner did. */
  endedBy?: string | null;
  /** Whoever holds the office that owes it has yet to hear what the desk said for it. */
  unheard?: boolean;
  /** When its owner said that it is kept, or that it will not be. */
  endedAt: Date | null;
  /** When whoever owes it is next told; null: never again. */
  remindAt: Date | null;
  /** Those who were there are to be told that it is said to be kept. */
  untold: boolean;
  /** It goes on, or is disputed, after it was said to be kept: its session has to go on, too (scheduler, remind-of-commitments). */
  resumed?: boolean;
  recent: { key: string; fingerprint: string }[];
}

export const commitments = new Collection<CommitmentDocument>('commitments');

export const commitmentIdOf = (sessionId: string, nth: number): string => `${sessionId}:${nth}`;

/** Who says that a promise is kept, so that somebody else answers those who contradict: from it nobody gets to the person without our key. */
export const keeperOf = (commitmentId: string, personId: string): string =>
  keyedHash('commitment-keeper', commitmentId, personId);

/** A promise as it is first written down. */
export function freshCommitment(
  { _id: sessionId, schoolId, channel, series, title, host, startsAt }: SessionDocument,
  nth: number,
  { text, owner, day }: MadePromise,
  now: Date,
  calendar: SchoolCalendar,
): CommitmentDocument {
  return {
    ...{ _id: commitmentIdOf(sessionId, nth), version: 1, sessionId, nth, schoolId, channel },
    ...{ seriesId: series?.id ?? null, title, hostOffice: host.office, heldAt: startsAt, text, owner },
    ...{ state: 'open', day, firstDay: day, words: [], voices: { so: 0, notSo: 0 }, contested: false },
    ...{ disputed: false, disputedAt: null, answered: false, round: 0, keptBy: null },
    ...{ remindAt: nextReminder(day, now, calendar), untold: false, endedAt: null, recent: [] },
  };
}

/** What begins anew where a promise goes on that was said to be kept. */
export const GOES_ON = {
  ...{ keptBy: null, endedBy: null, endedAt: null, voices: { so: 0, notSo: 0 }, contested: false },
  ...{ untold: false, resumed: true },
};

/** What a word changes of a promise. What it leaves as it is, others count, tell of and take the mark off meanwhile: it is not written. */
export type CommitmentChanges = Partial<Omit<CommitmentDocument, '_id' | 'version' | 'recent'>>;

/** Writes what somebody said, if nobody said anything meanwhile: false when somebody did. One request. */
export const saveCommitment = (
  before: CommitmentDocument,
  changes: CommitmentChanges,
  call: Recent,
): Promise<boolean> => {
  const { _id, version } = before;
  const values = { ...changes, recent: remembered(before, call) };
  return commitments.updateWhere({ _id, version }, { ...replaced(values), version: _.inc(1) });
};

/** More promises than one session makes; the last session's are among the latest of a series. */
const MOST_OF_LAST = 60;

const ROW = {
  ...{ sessionId: 1, nth: 1, schoolId: 1, channel: 1, title: 1, hostOffice: 1, heldAt: 1, text: 1, owner: 1 },
  ...{ state: 1, day: 1, firstDay: 1, contested: 1, disputed: 1, endedAt: 1, endedBy: 1, seriesId: 1 },
};
/** A promise without the words on it, for lists. */
export type ListedCommitment = Pick<CommitmentDocument, '_id' | keyof typeof ROW>;

const LATEST = { heldAt: -1, _id: 1 } as const;
/** What is due first, so above all what is overdue. */
export const DUE_FIRST = { day: 1, _id: 1 } as const;

/** Promises that a query finds, beside something else: the last ones by when they were made, unless another order is given. */
export const commitmentsBeside = (
  query: object,
  as: string,
  most: number,
  order: Record<string, 1 | -1> = LATEST,
): Beside => commitments.orderedBeside(query, as, order, most, ROW);

/** Of what a query finds, what stands behind a row: further on in the order, or beside it with a larger id. */
const behind = (query: object, further: object, beside: object, id: string): object =>
  anyOf([
    { ...query, ...further },
    { ...query, ...beside, _id: _.gt(id) },
  ]);

/** Promises of a school that nobody has said to be kept or given up, beside something else: what is due first. `after`: the last one shown. */
export const openPromisesBeside = (
  schoolId: string,
  as: string,
  most: number,
  after: { id: string; day: string } | null,
): Beside => {
  const open = { schoolId, state: 'open' };
  const those = after ? behind(open, { day: _.gt(after.day) }, { day: after.day }, after.id) : open;
  return commitmentsBeside(those, as, most, DUE_FIRST);
};

/** All others, the last ones by when they were made. */
export const endedPromisesBeside = (
  schoolId: string,
  as: string,
  most: number,
  after: { id: string; heldAt: Date } | null,
): Beside => {
  const ended = { schoolId, state: _.in(['kept', 'broken']) };
  const those = after ? behind(ended, { heldAt: _.lt(after.heldAt) }, { heldAt: after.heldAt }, after.id) : ended;
  return commitmentsBeside(those, as, most);
};

/** What may have been promised the last time before a session: in its series, or else in the same way with the same office. For `lastOf`. */
export const lastPromisesBeside = (
  {
    schoolId,
    channel,
    series,
    host,
    startsAt,
  }: Pick<SessionDocument, 'schoolId' | 'channel' | 'series' | 'host' | 'startsAt'>,
  as: string,
): Beside => {
  const before = { schoolId, channel, heldAt: _.lt(startsAt) };
  const withHost = { ...before, hostOffice: host.office };
  // A series that is new has promised nothing yet: what counts is what its host has.
  const query = series ? anyOf([{ ...before, seriesId: series.id }, withHost]) : withHost;
  return commitmentsBeside(query, as, MOST_OF_LAST);
};

/** Of promises with the latest first, those of the last session, of the series if it has any, in their order. */
export function lastOf(found: readonly ListedCommitment[], series: SessionDocument['series']): ListedCommitment[] {
  const last = found.find(({ seriesId }) => series !== null && seriesId === series.id) ?? found[0];
  return found.filter(({ sessionId }) => sessionId === last?.sessionId).sort((a, b) => a.nth - b.nth);
}

/** A promise as a row of a list. `mayReport`: whether the reader answers for it. */
export function commitmentRow(one: ListedCommitment, now: Date, mayReport = false): CommitmentRow {
  const { _id: id, channel, sessionId, title, hostOffice, heldAt, text, owner, day, firstDay, state } = one;
  const { contested, disputed } = one;
  return {
    ...{ id, channel, text, owner, day, state, contested, disputed, mayReport },
    session: { id: sessionId, title, office: hostOffice, heldAt: heldAt.toISOString() },
    firstDay: firstDay === day ? null : firstDay,
    endedOn: one.endedAt && dayOf(one.endedAt),
    endedBy: one.endedBy ?? null,
    overdue: isOverdue(one, now),
  };
}
