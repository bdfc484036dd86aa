import type { Beside } from '../database';
import { $ } from '../database';
import { type RollDocument, rolls } from './rolls';

/** Of a roll only what it says of one person. */
export type MyRoll = Pick<RollDocument, '_id' | 'roundId' | 'group' | 'people'>;

/** Rounds that are open at one school at a time are few. */
const MOST = 20;

/** The rolls that a person is on, of one round or of all, each without anybody else. For a `lookup`. */
export const myRolls = (personId: string, as: string, roundId?: string): Beside =>
  rolls.fieldsBeside({ 'people.id': personId, ...(roundId && { roundId }) }, as, MOST, {
    roundId: 1,
    group: 1,
    people: $.filter({ input: '$people', as: 'one', cond: $.eq(['$$one.id', personId]) }),
  });

/** Whether the person of these rolls took a paper in a round. */
export const hasTaken = (roll: MyRoll | undefined): boolean => (roll?.people[0]?.paper ?? '') !== '';
