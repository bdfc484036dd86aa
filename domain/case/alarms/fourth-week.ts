import { type CaseState, lastTaken } from '../state';

/**
 * From when the four weeks count after which a student is asked once more: from their "solved", also where they said it long after
 * silence had closed the case (product.md section 2). Otherwise the question would come in the minute in which they said so.
 */
export function solvedFrom({ events }: Pick<CaseState, 'events'>, closedAt: Date): Date {
  const said = lastTaken(events, 'verdict');
  if (!said) return closedAt;
  const before = [...events.slice(0, said.seq)]
    .reverse()
    .find(({ what: { name } }) => name === 'lapse' || name === 'answer');
  return before?.what.name === 'lapse' ? said.at : closedAt;
}
