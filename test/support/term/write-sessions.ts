import { plusDays } from '@domain/core/school-clock';
import type { SessionRow, SessionTemplateView } from '@types_/appointment/session-view';
import { at } from '../calendar';
import type { Cast, Person } from '../simulation/cast';
import { PROGRAMME } from './plan';
import type { Wanted } from './programme';
import type { World } from './world';

const HOUR = 3_600_000;
const TITLES = ['后勤和校园网', '食堂与价格', '教学安排', '宿舍条件', '奖助学金', '图书馆与自习', '社团与场地'];

/** When a new session is: a draw's window ends some days before, what comes first may be taken until the day before. */
function timesOf({ random }: World, { day, held }: Wanted, allots: string, minutes: number) {
  const startsAt = at(`${held} ${random.pick(['10:00', '14:00', '15:30', '16:00'])}`);
  const opensAt = at(`${plusDays(day, 1)} ${random.pick(['08:00', '12:00', '20:00'])}`);
  const hours = allots === 'draw' ? (5 + random.below(2)) * 24 : random.pick([0, 1, 20]);
  const closesAt = new Date(startsAt.getTime() - hours * HOUR);
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), opensAt, closesAt };
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time.toISOString()]));
}

function wishFrom(world: World, template: SessionTemplateView, wanted: Wanted) {
  const { random } = world;
  const { cast, channel, seats } = wanted;
  const { office, name, place } = PROGRAMME[channel];
  const other = template.allots === 'draw' ? 'first-come' : 'draw';
  const allots = random.next() < 0.1 ? other : template.allots;
  return {
    ...{ schoolId: cast.school.id, id: null, version: 0, channel, title: template.title || random.pick(TITLES) },
    ...{ host: template.host.office ? template.host : { office, name }, place: template.place || place, link: null },
    ...{ seats, scope: template.scope, allots, beacon: random.pick(['ssq', 'sse']) },
    who: { colleges: null, grades: random.next() < 0.1 ? template.grades.slice(0, 2) : null },
    ...timesOf(world, wanted, allots, template.minutes),
  };
}

/** Somebody of the desk writes a session, from what the last one of its channel was; some are the first of a series. */
export async function writeSession(world: World, { openid }: Person, wanted: Wanted): Promise<void> {
  const { phones, random } = world;
  const { cast, channel, times } = wanted;
  const of = { schoolId: cast.school.id, channel };
  const template = await phones.read(openid, 'appointment', 'session-template', of);
  if (!template) return;
  const wish = wishFrom(world, template, wanted);
  let saved = await phones.write(openid, 'appointment', 'save-session', wish);
  // Around a holiday there is no 上证指数 for days.
  if (!saved.ok) saved = await phones.write(openid, 'appointment', 'save-session', { ...wish, beacon: 'ssq' });
  if (!saved.ok || times < 2) return;
  const everyWeeks = random.pick([1, 2]);
  const series = { ...saved.data, everyWeeks, count: times };
  const planned = await phones.write(openid, 'appointment', 'plan-series', series);
  if (planned.ok) seriesFaults(world, cast, wanted.held, everyWeeks, planned.data);
}

/** A series keeps to its weekday, and leaves out the days on which the school is closed. */
function seriesFaults(
  { faults, clock }: World,
  { days }: Cast,
  first: string,
  everyWeeks: number,
  made: { days: string[]; skipped: string[] },
): void {
  const [kept, left]: [string[], string[]] = [[], []];
  for (let day = plusDays(first, 7 * everyWeeks); kept.length < made.days.length; day = plusDays(day, 7 * everyWeeks))
    (days.isSchoolDay(day, clock.now()) ? kept : left).push(day);
  const [found, wanted] = [
    [made.days, made.skipped],
    [kept, left],
  ].map((one) => JSON.stringify(one));
  if (found !== wanted) faults.push(`a series from ${first} has ${found}, and the calendar says ${wanted}`);
}

/** Publishes what opens soon; a draft whose time is over is thrown away. */
export async function publishDrafts({ phones, clock }: World, cast: Cast, { openid }: Person): Promise<void> {
  const list = await phones.read(openid, 'appointment', 'sessions', { schoolId: cast.school.id });
  const drafts: SessionRow[] = list?.drafts ?? [];
  for (const { id, opensAt } of drafts) {
    if (Date.parse(opensAt) - clock.now().getTime() > 30 * HOUR) continue;
    const view = await phones.read(openid, 'appointment', 'session', { id });
    if (!view) continue;
    const seen = { id, version: view.version, ...(view.dayDoubt === 'off' && { anyway: true }) };
    const { ok, error } = await phones.write(openid, 'appointment', 'publish-session', seen);
    if (!ok && ['SESSION_TIMES_WRONG', 'SESSION_WINDOW_LATE'].includes(error.code))
      await phones.write(openid, 'appointment', 'cancel-session', { id, reason: '' });
  }
}
