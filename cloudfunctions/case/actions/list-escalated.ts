import { idsOf, membershipWith } from '@domain/identity/membership';
import { apartIn } from '@domain/identity/union-desk';
import type { CaseActions } from '@types_/case/actions';
import type { LeagueView } from '@types_/case/league-view';
import { LEAGUE_TASKS, type LeagueTask } from '@types_/case/status';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { escalatedAt } from '../repository';
import { rowOf } from '../view';

const MOST = 100;

/** What else waits there, a union's admin has in their own queue. */
const CALLS: readonly LeagueTask[] = ['callback'];

/**
 * The cases of the caller's school that wait for its youth league: calls to make, danger in which all are silent, what is about
 * the union's desk, what nobody there may handle, and what is late, the longest first. The union's admins see the calls alone.
 */
export async function listEscalated({
  actor,
  schools,
  now,
  input,
}: Call<InputOf<CaseActions, 'escalated'>>): Promise<LeagueView> {
  const league = membershipWith(actor, ['youth-league'], now);
  const seat = league ?? membershipWith(actor, ['union-admin'], now);
  if (!seat?.schoolId) throw new Refusal('NOT_ALLOWED');
  const reader = {
    ...{ ids: idsOf(actor), apart: apartIn(actor, seat.schoolId, now) },
    isOfLeague: league !== undefined,
  };
  const rows = await escalatedAt(seat.schoolId, league ? LEAGUE_TASKS : CALLS, reader, {
    from: input.from ?? 0,
    limit: MOST + 1,
  });
  const calendar = await schools.calendarOf(seat.schoolId);
  return {
    as: league ? 'youth-league' : 'union-admin',
    office: seat.office,
    school: seat.scopeName,
    cases: rows.slice(0, MOST).flatMap((row) => {
      const { leagueTask: task, phase, urgedAt } = row;
      if (!task) return [];
      const callSince = phase.status === 'closed' ? phase.closedAt.toISOString() : null;
      return [{ ...rowOf(row, now, calendar), task, callSince, urgedAt: urgedAt?.toISOString() ?? null }];
    }),
    more: rows.length > MOST,
  };
}
