import { CHANNEL } from '@domain/appointment/channel';
import { schoolYearStart } from '@domain/core/school-clock';
import { CHANNELS } from '@types_/appointment/channel';
import { _ } from '../database';
import { people } from '../people';
import { attendances, isIn } from './attendances';
import { sessions } from './sessions';

const PAGE = 1000;
const FIELDS = ['personId', 'sessionId', 'what', 'at'];
const LEADERS = CHANNELS.filter((channel) => CHANNEL[channel].leader);

const beganOf = (now: Date): Date => new Date(`${schoolYearStart(now)}-01T00:00:00+08:00`);

/** When each session of a school with one of its leadership took place; null where it is not over, or did not take place: nobody has met anybody. That somebody ended it is not waited for. */
async function timesOf(schoolId: string, now: Date): Promise<Map<string, Date | null>> {
  const times = new Map<string, Date | null>();
  for (let after = ''; ; ) {
    const query = { schoolId, channel: _.in([...LEADERS]) };
    const page = await sessions.after(query, after, PAGE, ['startsAt', 'endsAt', 'state', 'ended']);
    for (const { _id, startsAt, endsAt, state, ended } of page)
      times.set(_id, state !== 'cancelled' && (ended || endsAt <= now) ? startsAt : null);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return times;
    after = last._id;
  }
}

/** Who had met one this school year and began anew since, as their lines of the roster say. */
async function metBefore(schoolId: string, now: Date): Promise<Set<string>> {
  const met = new Set<string>();
  for (let after = ''; ; ) {
    const query = { 'student.schoolId': schoolId, metLeader: schoolYearStart(now) };
    const page = await people.after(query, after, PAGE, ['version']);
    for (const { _id } of page) met.add(_id);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return met;
    after = last._id;
  }
}

/** Who had another id before: what counts of one of somebody's ids counts of all of them. */
async function withOtherIds(schoolId: string, met: Set<string>): Promise<Set<string>> {
  for (let after = ''; ; ) {
    const query = { 'student.schoolId': schoolId, 'former.0': _.exists(true) };
    const page = await people.after(query, after, PAGE, ['former']);
    for (const { _id, former = [] } of page)
      if ([_id, ...former].some((id) => met.has(id))) for (const id of [_id, ...former]) met.add(id);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return met;
    after = last._id;
  }
}

/** Whether one of these ids was let in to a session with a leader, in the school year of a moment, that is not known to have come to nothing. */
export async function hasMetLeader(ids: readonly string[], now: Date): Promise<boolean> {
  const query = { personId: _.in([...ids]), what: 'met', channel: _.in([...LEADERS]), at: _.gte(beganOf(now)) };
  const { data: met } = await attendances.find(query).limit(PAGE).get();
  if (met.length === 0) return false;
  const ofThese = { _id: _.in([...new Set(met.map(({ sessionId }) => sessionId))]), state: _.neq('cancelled') };
  const { data: held } = await sessions.find(ofThese).limit(PAGE).get();
  return met.some((one) => held.some(({ _id, startsAt }) => _id === one.sessionId && isIn(one, startsAt)));
}

/** Everybody of a school who has met one of its leadership in the school year of a moment (product.md section 4). */
export async function metLeaders(schoolId: string, now: Date): Promise<Set<string>> {
  const times = await timesOf(schoolId, now);
  const met = await metBefore(schoolId, now);
  const query = { schoolId, what: 'met', channel: _.in([...LEADERS]), at: _.gte(beganOf(now)) };
  for (let after = ''; ; ) {
    const page = await attendances.after(query, after, PAGE, FIELDS);
    for (const one of page) {
      const time = times.get(one.sessionId);
      if (time && isIn(one, time)) met.add(one.personId);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return withOtherIds(schoolId, met);
    after = last._id;
  }
}
