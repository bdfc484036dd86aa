import { LONG_OVERDUE_DAYS } from '@domain/case/figures/long-overdue';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { FEDERATION, membershipWith } from '@domain/identity/membership';
import type { LongOverdueView } from '@types_/case/league-view';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { countOverdue } from '../long-overdue';

/** For each school of the caller's city or province, the open cases and those sixty days overdue: counts, and no case. */
export async function countLongOverdue({ actor, now }: Call<unknown>): Promise<LongOverdueView> {
  const seat = membershipWith(actor, FEDERATION, now);
  if (!seat) throw new Refusal('NOT_ALLOWED');
  const since = plusDays(dayOf(now), -LONG_OVERDUE_DAYS);
  return { scope: seat.scopeName, since, schools: await countOverdue(seat.prefecture) };
}
