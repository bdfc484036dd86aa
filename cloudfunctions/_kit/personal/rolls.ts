import { _ } from '../database';
import type { RollDocument } from '../survey/rolls';
import { type PersonalKind, record } from './kind';

/**
 * That somebody is asked in a round, and whether they took a paper; never what they answered, for nobody knows. The roll was
 * frozen and stays whole while the round runs; at its closing all rolls go.
 */
export const personalRolls: PersonalKind<RollDocument & { version?: number }> = {
  name: 'rolls',
  collection: 'rolls',
  sealed: [],
  whose: ({ ids }) => ({ 'people.id': _.in([...ids]) }),
  show: () => [record('roll', null, {})],
  stays: true,
  olderThan: null,
};
