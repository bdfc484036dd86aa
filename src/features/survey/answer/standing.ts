import type { RoundView } from '@types_/survey/answer-view';
import type { KeptBallot } from '../ballot/kept-ballot';

/** Where somebody stands with a round: what their phone keeps comes before what the round says. */
export const STANDINGS = [
  'cast',
  'waiting',
  'refused',
  'called-off',
  'counting',
  'over',
  'alarm',
  'notAsked',
  'elsewhere',
  'open',
] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf(view: RoundView, ballot: KeptBallot | null, now: Date): Standing {
  if (ballot && ballot.stage !== 'answering') return ballot.stage;
  if (view.state === 'cancelled') return 'called-off';
  if (view.state === 'counting') return 'counting';
  if (view.state === 'closed' || now >= new Date(view.closesAt)) return 'over';
  if (ballot?.alarm) return 'alarm';
  if (view.group === null) return 'notAsked';
  // A paper was taken and this phone has neither it nor its envelope.
  if (view.taken && !ballot?.envelope && !ballot?.paper) return 'elsewhere';
  return 'open';
}
