import { dayOf } from '@domain/core/school-clock';
import { idsOf, isAmongThem, type Known } from '@domain/identity/membership';
import type { NoticeKind } from '@types_/notice/kind';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { _ } from '../../_kit/database';
import { type Notice, noticeDocument, notices, notify } from '../../_kit/notice/notices';
import { asKnown, leavingAccount, noAccount, people } from '../../_kit/people';
import { linesBy, linesOf } from '../../_kit/survey/my-roll';
import { type RollDocument, rollsOf, voterOf } from '../../_kit/survey/rolls';
import type { RoundDocument } from '../../_kit/survey/rounds';

/** Classes that are told at a time. */
const CLASSES = 30;
/** The database answers with so many at most. */
const AT_ONCE = 1000;
/** Looked for at a time: of each id there are the document and whoever has come from it. */
const PEOPLE = AT_ONCE / 2;
const NOTICES = 500;

const batchesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_each, at) => all.slice(at * size, (at + 1) * size));

/** Somebody who is told, and with which account. */
type Reader = Known & { account: string };

/** Those who are on a roll under some ids and use an account, under whatever id they have by now: nobody else has an inbox. A request for each five hundred. */
async function withAccount(ids: readonly string[]): Promise<Reader[]> {
  const found = new Map<string, Reader>();
  for (const some of batchesOf([...new Set(ids)], PEOPLE)) {
    const query = people.findAny([{ _id: _.in(some) }, { former: _.in(some) }]).limit(AT_ONCE);
    const { data } = await query.field({ _id: true, account: true, former: true }).get();
    for (const one of data)
      if (one.account !== noAccount(one._id) && one.account !== leavingAccount(one._id))
        found.set(one._id, { ...asKnown(one), account: one.account });
  }
  return [...found.values()];
}

/** Of some people those whose account no paper went to, whoever used it then: they would get no other (decision 38). A request for each thousand. */
async function withoutPaper(round: string, readers: readonly Reader[]): Promise<Reader[]> {
  const went = new Set<string | undefined>();
  for (const some of batchesOf(readers, AT_ONCE)) {
    const voters = some.map(({ account }) => voterOf(round, account));
    for (const { by } of await linesBy(voters)) went.add(by);
  }
  return readers.filter(({ account }) => !went.has(voterOf(round, account)));
}

/**
 * Of some people those who are to be told. Who is known under several ids took a paper under whichever of them it was, in whatever class, and
 * was told under whichever they had then. Two requests where there is such a person, and one more for each thousand of them.
 */
async function stillToTell(
  round: string,
  readers: readonly Known[],
  isForTheRest: boolean,
  idOf: (to: string) => string,
): Promise<Known[]> {
  const moved = readers.filter(({ former = [] }) => former.length > 0);
  if (moved.length === 0) return [...readers];
  const lines = isForTheRest ? await linesOf(round, moved.flatMap(idsOf)) : [];
  const took = lines.filter(({ paper }) => paper !== '').map(({ id }) => id);
  const before = moved.flatMap(({ former = [] }) => former);
  const done = new Set(took);
  for (const some of batchesOf(before.map(idOf), AT_ONCE)) {
    const query = notices.find({ _id: _.in(some) }).limit(AT_ONCE);
    for (const { to } of (await query.field({ to: true }).get()).data) done.add(to);
  }
  return readers.filter((one) => !isAmongThem(one, [...done]));
}

type Word = 'open' | 'reminder' | 'cancelled';

/** By which notices people are asked to take part: they go once a round is over. */
export const ASKING: readonly NoticeKind[] = ['survey-open', 'survey-reminder', 'vote-open', 'vote-reminder'];

/** What those on a roll are told, and which of them. */
export interface Telling {
  what: Word;
  /** The same to the same person is told once. */
  about: string;
  /** Only those who took no paper. */
  isForTheRest: boolean;
}

/** A round that people are told of. */
export type Told = Pick<RoundDocument, '_id' | 'closesAt'> & { questionnaire?: Pick<Questionnaire, 'vote'> };

/**
 * Tells the next classes of a round's roll. Nobody is shown whom: what comes back is where it stopped, and how many were told;
 * null when there is nobody left. Done again it tells nobody twice.
 */
export async function tellRoll(
  { _id: round, closesAt, questionnaire }: Told,
  { what, about, isForTheRest }: Telling,
  after: string,
  now: Date,
): Promise<{ after: string; told: number } | null> {
  const classes = await rollsOf(round, after, CLASSES);
  const last = classes.at(-1);
  if (!last) return null;
  const wanted = (roll: RollDocument) => roll.people.filter(({ paper }) => !isForTheRest || paper === '');
  const params = { round, day: dayOf(closesAt) };
  const kind: NoticeKind = questionnaire?.vote ? `vote-${what}` : `survey-${what}`;
  const noticeTo = (to: string): Notice => ({ to, kind, params, about: `${round}:${about}` });
  const onRoll = await withAccount(classes.flatMap((roll) => wanted(roll).map(({ id }) => id)));
  const owed = isForTheRest ? await withoutPaper(round, onRoll) : onRoll;
  const readers = await stillToTell(round, owed, isForTheRest, (to) => noticeDocument(noticeTo(to), now)._id);
  const told = readers.map(({ id }) => noticeTo(id));
  for (const some of batchesOf(told, NOTICES)) await notify(some, now);
  return { after: last._id, told: told.length };
}
