import type { Beside } from '../database';
import { $ } from '../database';
import { MOST_STRAYS, type RollDocument, rolls } from './rolls';
import { rounds } from './rounds';

/** Of a roll only what it says of one person. */
export type MyRoll = Pick<RollDocument, '_id' | 'roundId' | 'freeze' | 'group' | 'people'>;

/** More rounds than run at one school at a time: rolls go when a round is over, so this leaves none out. */
const MOST_RUNNING = 1000;

const fieldsOf = (personId: string) => ({
  roundId: 1,
  freeze: 1,
  group: 1,
  people: $.filter({ input: '$people', as: 'one', cond: $.eq(['$$one.id', personId]) }),
});

/** The rolls of one round that a person is on, each without anybody else. For a `lookup`. */
export const myRolls = (personId: string, as: string, roundId: string): Beside =>
  rolls.fieldsBeside({ 'people.id': personId, roundId }, as, MOST_STRAYS, fieldsOf(personId));

/** All rolls that a person is on, each without anybody else and with some fields of its round (`round.…`). For a `lookup`. */
export const myRollsWithRounds = (personId: string, as: string, shown: Record<string, 1>): Beside =>
  rolls.fieldsWith({ 'people.id': personId }, as, MOST_RUNNING, fieldsOf(personId), {
    beside: rounds.joined('roundId', '_id', 'round'),
    shown: { roundId: 1, group: 1, people: 1, ...shown },
  });

/** Whether the person of these rolls took a paper in a round. */
export const hasTaken = (roll: MyRoll | undefined): boolean => (roll?.people[0]?.paper ?? '') !== '';
