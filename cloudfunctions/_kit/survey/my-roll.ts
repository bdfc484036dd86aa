import { $, anyOf, type Beside, isOneOf } from '../database';
import { type PartDocument, parts } from './parts';
import { MOST_STRAYS, type RollDocument, rolls } from './rolls';
import { rounds } from './rounds';

/** Of a roll only what it says of one person, under whichever of their ids. */
export type MyRoll = Pick<RollDocument, '_id' | 'partId' | 'roundId' | 'freeze' | 'group' | 'people'>;

/** More rounds than run at one school at a time: rolls go when a round is over, so this leaves none out. */
const MOST_RUNNING = 1000;

/** Of a roll the lines under some ids, and those whose paper went to some accounts (`voterOf`). */
const fieldsOf = (ids: readonly string[], voters: readonly string[] = []) => ({
  partId: 1,
  roundId: 1,
  freeze: 1,
  group: 1,
  people: $.filter({
    input: '$people',
    as: 'one',
    cond: $.or([$.in(['$$one.id', [...ids]]), $.in(['$$one.by', [...voters]])]),
  }),
});

/** The rolls of one round that a person is on, or whose paper went to their account, each without anybody else and with its part. For a `lookup`. */
export const myRolls = (ids: readonly string[], voter: string, as: string, roundId: string): Beside => {
  const theirs = anyOf([
    { 'people.id': isOneOf(ids), roundId },
    { 'people.by': voter, roundId },
  ]);
  return rolls.fieldsWith(theirs, as, MOST_STRAYS * (ids.length + 1), fieldsOf(ids, [voter]), {
    beside: parts.joined('partId', '_id', 'part'),
    shown: { partId: 1, roundId: 1, freeze: 1, group: 1, people: 1, part: 1 },
  });
};

/** What `myRolls` finds. */
export type MyRollOfPart = MyRoll & { part: PartDocument[] };

/** More classes than one round has at all schools. */
const MOST_CLASSES = 10_000;

async function linesWhere(theirs: object, fields: object): Promise<MyRoll['people']> {
  const { list } = await rolls.aggregate().match(theirs).limit(MOST_CLASSES).project(fields).end();
  return (list as MyRoll[]).flatMap(({ people }) => people);
}

/** The lines of some people on the rolls of a round, whatever class each is in: for those who are known under several ids. One request. */
export const linesOf = (roundId: string, ids: readonly string[]): Promise<MyRoll['people']> =>
  linesWhere({ 'people.id': isOneOf(ids), roundId }, fieldsOf(ids));

/** The lines whose paper went to some accounts, each as a round knows it (`voterOf`), whosever they are. One request. */
export const linesBy = (voters: readonly string[]): Promise<MyRoll['people']> =>
  linesWhere({ 'people.by': isOneOf(voters) }, fieldsOf([], voters));

/** All rolls that a person is on, each without anybody else and with some fields of its round (`round.…`). For a `lookup`. */
export const myRollsWithRounds = (ids: readonly string[], as: string, shown: Record<string, 1>): Beside =>
  rolls.fieldsWith({ 'people.id': isOneOf(ids) }, as, MOST_RUNNING, fieldsOf(ids), {
    beside: rounds.joined('roundId', '_id', 'round'),
    shown: { roundId: 1, group: 1, people: 1, ...shown },
  });

/** Whether the person of a roll took a paper in its round, under whichever of their ids. */
export const hasTaken = ({ people }: Pick<MyRoll, 'people'>): boolean => people.some(({ paper }) => paper !== '');
