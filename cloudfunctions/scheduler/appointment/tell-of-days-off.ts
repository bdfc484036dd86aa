import { isOnDayOff } from '@domain/appointment/series';
import { dayOf } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import { SESSION_WRITERS } from '@domain/identity/session-roles';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { notify } from '../../_kit/notice/notices';
import { staffOf } from '../staff';
import { holdersOfRoles } from './who-holds';

const AT_A_TIME = 100;

/** Sessions of a school that can still be moved. */
const toCome = (schoolId: string, now: Date) => ({
  ...{ schoolId, state: _.in(['open', 'frozen', 'drawn', 'confirmed']) },
  startsAt: _.gt(now),
});

/** What is noted in a session of what its writers know: the day of which they heard; nothing, once it is no day off again. */
const note = ({ _id, startsAt }: SessionDocument, offTold: string) =>
  sessions.updateWhere({ _id, startsAt }, { offTold });

/**
 * A school has changed its days: whoever plans its sessions hears of each that falls on a day off by it, once for that day, until it is no such day
 * again. `since`: when they were changed; so a run that died tells nobody twice.
 */
export async function tellOfDaysOff(schoolId: string, since: Date, calendar: SchoolCalendar, now: Date): Promise<void> {
  const found: SessionDocument[] = [];
  for (let after = ''; ; ) {
    const page = await sessions.after(toCome(schoolId, now), after, AT_A_TIME);
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < AT_A_TIME) break;
    after = last._id;
  }
  const isOff = (one: SessionDocument) => isOnDayOff(one, calendar, now);
  const untold = found.filter((one) => isOff(one) && one.offTold !== dayOf(one.startsAt));
  const writers = untold.length > 0 ? holdersOfRoles(SESSION_WRITERS, schoolId, await staffOf([schoolId]), now) : [];
  for (const one of untold) {
    const [{ _id: session }, day] = [one, dayOf(one.startsAt)];
    const about = `${session}:off:${since.getTime()}`;
    await notify(
      writers.map((to) => ({ to, kind: 'session-day-off', params: { session, day }, about })),
      now,
    );
    await note(one, day);
  }
  for (const one of found) if (one.offTold && !isOff(one)) await note(one, '');
}
