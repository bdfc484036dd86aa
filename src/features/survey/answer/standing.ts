import type { RoundView } from '@types_/survey/answer-view';
import { hasPaper, type KeptBallot } from '../ballot/kept-ballot';

/** Where somebody stands with a round: that it was called off comes first, then what their phone keeps, then what the round says. */
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
  'byAnother',
  'open',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Until when it can be answered here: whoever has a paper on this phone may still cast it for a while. */
export const endsFor = ({ closesAt, castUntil, taken }: RoundView, ballot: KeptBallot | null): Date =>
  new Date(hasPaper(ballot, taken) ? castUntil : closesAt);

export function standingOf(view: RoundView, ballot: KeptBallot | null, now: Date): Standing {
  if (view.state === 'cancelled') return 'called-off';
  if (ballot && ballot.stage !== 'answering') return ballot.stage;
  if (view.state === 'counting') return 'counting';
  if (view.state === 'closed' || now >= endsFor(view, ballot)) return 'over';
  if (ballot?.alarm) return 'alarm';
  // Whoever has a paper may cast it, whatever the roll says of them by now.
  if (view.group === null && !ballot?.paper) return 'notAsked';
  // A paper was taken and this phone has neither it nor its envelope.
  if (view.taken && !hasPaper(ballot, true)) return 'elsewhere';
  if (view.byAnother && !ballot?.paper) return 'byAnother';
  return 'open';
}
