import { dayOf, plusDays } from '@domain/core/school-clock';
import { acceptMessages } from '../simulation/accept-messages';
import type { Cast, Student } from '../simulation/cast';
import { type Errand, timeWithin } from '../simulation/errand';
import { handOver } from '../simulation/hand-over';
import type { MessagesSent } from '../simulation/messages';
import { workAtDesk, workInDepartment, workInLeague } from './desk-work';
import { HABITS } from './habits';
import { lookAfterMatters, reviewDigests, writeDigest } from './matters-and-digests';
import { announce, bringOne, hasLeague, inviteToLeague, sendOne, sportsDays } from './offices';
import { errandOf, file, leave, tellAtTheCounter } from './students';
import type { World } from './world';

/** How a year is to be played: how many cases, over which days, and what happens when. */
export interface Plan {
  cases: number;
  /** Of each of the two schools. */
  students: readonly [number, number];
  /** How much the people of each do, as many times what those of a small school do. */
  paces: readonly [number, number];
  first: string;
  count: number;
  /** Days on which the whole desk of both schools is handed over. */
  handovers: readonly string[];
  /** First and last day of weeks in which nobody of the smaller school's desk comes: until long after the youth league has to know. */
  deserted: readonly [string, string];
  /** Mondays of weeks with sports days, announced two weeks before. */
  sports: readonly string[];
  /** How many students leave for good, about. */
  leaving: number;
}

/** What has come of the filings so far. */
export interface Tally {
  filed: number;
  /** What each receipt promised, by case. */
  promised: Map<string, { acknowledge: string; reply: string; result: string }>;
}

/** After a handover hardly anybody works for two weeks. */
const LULL_DAYS = 14;
/** Of filings, those that are told at the counter. */
const AT_THE_COUNTER = 0.06;

const isLull = ({ handovers }: Plan, day: string): boolean =>
  handovers.some((one) => day > one && Date.parse(day) - Date.parse(one) < LULL_DAYS * 86_400_000);

const isDeserted = ({ casts }: World, { deserted: [first, last] }: Plan, cast: Cast, day: string): boolean =>
  cast === casts.at(-1) && first <= day && day <= last;

const isWorkday = (cast: Cast, day: string): boolean => cast.days.isSchoolDay(day, new Date(`${day}T08:00:00+08:00`));

/** Who files today, of whom a few have it written down for them. */
function filings(
  world: World,
  cast: Cast,
  count: number,
  tally: Tally,
  messages: MessagesSent,
  empty: boolean,
): Errand[] {
  const { random } = world;
  return Array.from({ length: count }, () => ({
    time: timeWithin(random, 8, 22),
    async run() {
      const student = random.pick(cast.students);
      const atCounter = !empty && random.next() < AT_THE_COUNTER;
      const promised = atCounter
        ? await tellAtTheCounter(world, cast, random.pick(cast.desk))
        : await file(world, student);
      for (const { id, dates } of promised) tally.promised.set(id, dates);
      tally.filed += promised.length;
      if (!atCounter && random.next() < 0.3) await acceptMessages(world.phones, messages, student);
    },
  }));
}

/** What the authors of cases do today. */
function answers(world: World, cast: Cast, byId: ReadonlyMap<string, Student>, day: string): Errand[] {
  return [...world.seen.values()].flatMap((seen): Errand[] => {
    const author = seen.document.schoolId === cast.school.id ? byId.get(seen.document.authorId) : undefined;
    const run = author && errandOf(world, seen, author, day);
    return run ? [{ time: timeWithin(world.random, 9, 22), run }] : [];
  });
}

const isOfLeague = ({ role }: Cast['teachers'][number]): boolean => role === 'youth-league';

/** What the school's people do on a day of work; on others a few look in. `empty`: nobody of the desk. */
function work(world: World, cast: Cast, share: number, empty: boolean): Errand[] {
  const { random } = world;
  const errands: Errand[] = [];
  const at = (from: number, to: number, run: () => Promise<void>) =>
    errands.push({ time: timeWithin(random, from, to), run });
  for (const member of empty ? [] : cast.desk)
    if (random.below(100) < HABITS[member.habit].comes * share) at(9, 18, () => workAtDesk(world, cast, member));
  for (const teacher of cast.teachers)
    if (random.next() < 0.4 * share)
      at(9, 17, () =>
        teacher.role === 'department' ? workInDepartment(world, cast, teacher) : workInLeague(world, teacher),
      );
  if (empty) return errands;
  if (random.next() < 0.4 * share) at(16, 19, () => lookAfterMatters(world, random.pick(cast.desk)));
  if (random.next() < 0.2 * share) at(16, 19, () => writeDigest(world, cast, random.pick(cast.desk)));
  if (random.next() < 0.2 * share)
    at(19, 21, () => reviewDigests(world, cast, random.pick([...cast.desk, ...cast.teachers.filter(isOfLeague)])));
  return errands;
}

/** What happens on its day only. */
function occasions(world: World, cast: Cast, plan: Plan, day: string): Errand[] {
  const { random } = world;
  const errands: Errand[] = [];
  if (plan.handovers.includes(day)) errands.push({ time: '12:30', run: () => handOver(world, cast) });
  for (const monday of plan.sports)
    if (day === dayOf(new Date(Date.parse(monday) - 14 * 86_400_000))) {
      const { break: days, workday } = sportsDays(monday);
      errands.push({ time: '11:15', run: () => announce(world, cast, days, workday) });
    }
  if (random.next() < 3 / plan.count) errands.push({ time: '13:10', run: () => bringOne(world, cast) });
  if (random.next() < 3 / plan.count) errands.push({ time: '13:20', run: () => sendOne(world, cast) });
  const comes = hasLeague(cast) ? plan.handovers[0] : plusDays(plan.deserted[1], 1);
  if (day === comes) errands.push({ time: '14:05', run: () => inviteToLeague(world, cast) });
  if (random.next() < plan.leaving / plan.count) errands.push({ time: '20:40', run: () => leaveOne(world, cast) });
  return errands;
}

async function leaveOne(world: World, cast: Cast): Promise<void> {
  // Who holds an office, or is to, stays.
  const student = world.random.pick(cast.students.slice(-30));
  if (!(await leave(world, student))) return;
  cast.students = cast.students.filter((one) => one !== student);
  world.hasSomebodyLeft = true;
}

/** All that people do on a day, in the order of the hours. */
export function errandsOf(world: World, plan: Plan, day: string, tally: Tally, messages: MessagesSent): Errand[] {
  const { random, casts } = world;
  const errands = casts.flatMap((cast) => {
    const isOn = isWorkday(cast, day);
    const perDay =
      ((plan.cases / plan.count) * cast.students.length) / casts.reduce((sum, one) => sum + one.students.length, 0);
    const wanted = perDay * (isOn ? 1.9 : 0.35) * (0.6 + 0.8 * random.next());
    const left = Math.max(0, plan.cases - tally.filed);
    const count = Math.min(left, Math.floor(wanted + random.next()));
    const byId = new Map(cast.students.map((one) => [one.id, one]));
    const empty = isDeserted(world, plan, cast, day);
    const share = isOn && !isLull(plan, day) ? 1 : 0.12;
    return [
      ...filings(world, cast, count, tally, messages, empty),
      ...answers(world, cast, byId, day),
      ...work(world, cast, share, empty),
      ...occasions(world, cast, plan, day),
    ];
  });
  return errands.sort((a, b) => (a.time < b.time ? -1 : 1));
}
