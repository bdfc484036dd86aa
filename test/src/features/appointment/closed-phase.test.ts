import type { SessionRow } from '@types_/appointment/session-view';
import { phaseOf } from '@/features/appointment/sessions/phase';

const at = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString();
const closed = (more: Partial<SessionRow>) =>
  ({
    ...{ state: 'closed', channel: 'principal-talk', unwritten: false, allots: 'draw' },
    ...{ opensAt: at(1), closesAt: at(5), startsAt: at(9), endsAt: at(9), ...more },
  }) as SessionRow;

test.each([
  [{}, 'closed'],
  [{ unwritten: true }, 'unwritten'],
  [{ channel: 'activity' }, 'past'],
] as const)('closed with %j stands as %s', (more, phase) => {
  expect(phaseOf(closed(more), new Date(at(30)))).toBe(phase);
});
