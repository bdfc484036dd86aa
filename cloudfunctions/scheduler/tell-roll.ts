import { dayOf } from '@domain/core/school-clock';
import type { NoticeKind } from '@types_/notice/kind';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { _ } from '../_kit/database';
import { type Notice, notify } from '../_kit/notices';
import { leavingAccount, noAccount, people } from '../_kit/people';
import { type RollDocument, rollsOf } from '../_kit/survey/rolls';
import type { RoundDocument } from '../_kit/survey/rounds';

/** Classes that are told at a time. */
const CLASSES = 30;
const PEOPLE = 1000;
const NOTICES = 500;

const batchesOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_each, at) => all.slice(at * size, (at + 1) * size));

/** Of some people those who use an account: nobody else has an inbox. A request for each thousand. */
async function withAccount(ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of batchesOf([...new Set(ids)], PEOPLE)) {
    const query = people.find({ _id: _.in(some) });
    const { data } = await query.limit(PEOPLE).field({ _id: true, account: true }).get();
    for (const { _id, account } of data)
      if (account !== noAccount(_id) && account !== leavingAccount(_id)) found.push(_id);
  }
  return found;
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
  const readers = await withAccount(classes.flatMap((roll) => wanted(roll).map(({ id }) => id)));
  const params = { round, day: dayOf(closesAt) };
  const kind: NoticeKind = questionnaire?.vote ? `vote-${what}` : `survey-${what}`;
  const told = readers.map((to): Notice => ({ to, kind, params, about: `${round}:${about}` }));
  for (const some of batchesOf(told, NOTICES)) await notify(some, now);
  return { after: last._id, told: told.length };
}
