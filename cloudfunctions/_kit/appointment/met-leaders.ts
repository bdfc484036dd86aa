import { CHANNEL } from '@domain/appointment/channel';
import { schoolYearStart } from '@domain/core/school-clock';
import { CHANNELS } from '@types_/appointment/channel';
import { _ } from '../database';
import { attendances } from './attendances';

const PAGE = 1000;
const LEADERS = CHANNELS.filter((channel) => CHANNEL[channel].leader);

/** Everybody of a school who has met one of its leadership in the school year of a moment (product.md section 4). */
export async function metLeaders(schoolId: string, now: Date): Promise<Set<string>> {
  const began = new Date(`${schoolYearStart(now)}-01T00:00:00+08:00`);
  const met = new Set<string>();
  const query = { schoolId, what: 'met', channel: _.in([...LEADERS]), at: _.gte(began) };
  for (let after = ''; ; ) {
    const page = await attendances.after(query, after, PAGE, ['personId']);
    for (const { personId } of page) met.add(personId);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return met;
    after = last._id;
  }
}
