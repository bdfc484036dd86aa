import { membershipWith } from '@domain/identity/membership';
import type { LeagueView } from '@types_/case/league-view';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { escalatedAt } from '../repository';
import { rowOf } from '../view';

const MOST = 100;

/** The cases of the caller's school that wait for its youth league: calls to make first, then what is late, the longest first. */
export async function listEscalated({ actor, schools, now }: Call<unknown>): Promise<LeagueView> {
  const league = membershipWith(actor, ['youth-league'], now);
  if (!league?.schoolId) throw new Refusal('NOT_ALLOWED');
  const rows = await escalatedAt(league.schoolId, actor.id, MOST + 1);
  const calendar = await schools.calendarOf(league.schoolId);
  return {
    office: league.office,
    school: league.scopeName,
    cases: rows.slice(0, MOST).flatMap((row) => {
      const { leagueTask: task, urgedAt } = row;
      return task ? [{ ...rowOf(row, now, calendar), task, urgedAt: urgedAt?.toISOString() ?? null }] : [];
    }),
    more: rows.length > MOST,
  };
}
