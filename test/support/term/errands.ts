import { dayOf, schoolTime } from '@domain/core/school-clock';
import { at } from '../calendar';
import { acceptMessages } from '../simulation/accept-messages';
import type { Cast, Student } from '../simulation/cast';
import { type Errand, timeWithin } from '../simulation/errand';
import { answerAppeals, appealOwn } from './appeals';
import { applyTo, lookAfterOwn, newApplicants } from './applicants';
import { lookAfterOutcomes } from './brings';
import { lookAfterSessions } from './change-sessions';
import { doorsWithin } from './day-of-session';
import { lookAfterMinutes } from './minutes-desk';
import { changeOffices } from './offices';
import { lookAfterOffice, lookAfterPromises, lookBack } from './promises';
import { QueueAgain } from './queue-again';
import { atOnce } from './rivals';
import { rush } from './rush';
import { enterValue } from './values';
import type { World } from './world';
import { publishDrafts, writeSession } from './write-sessions';

/** A stretch of a day between two runs of the scheduler. */
interface Stretch {
  day: string;
  from: number;
  to: number;
}

/** How many of a hundred students open the app within an hour: those who are asked whether they come, those who wait for something, and the others. */
const LOOKS = { asked: 12, waiting: 2, idle: 0.4 };

/** Those who are asked just now. */
function askedNow({ glance }: World): Set<string> {
  const tickets = [...glance.lines.values()].flatMap((line) => {
    const { places } = new QueueAgain(line, glance.at);
    return line.tickets.filter((_ticket, place) => places[place]?.is === 'offered');
  });
  const all = [...glance.applications.values()].flat();
  return new Set(all.flatMap(({ ticket, authorId }) => (tickets.includes(ticket) ? [authorId] : [])));
}

const isWithin = ({ day, from, to }: Stretch, at: Date): boolean => {
  const hour = schoolTime(at).hour();
  return dayOf(at) === day && from <= hour && hour < to;
};

function students(world: World, cast: Cast, { from, to }: Stretch): Errand[] {
  const { random, glance } = world;
  const hours = to - from;
  const time = () => timeWithin(random, from, to);
  const waiting = new Set([...glance.applications.values()].flat().map(({ authorId }) => authorId));
  const asked = askedNow(world);
  const looks = ({ id }: Student) => {
    const often = asked.has(id) ? LOOKS.asked : waiting.has(id) ? LOOKS.waiting : LOOKS.idle;
    return random.next() < (often * hours) / 100;
  };
  return [
    ...newApplicants(world, cast, hours).map(({ student, session }) => ({
      time: time(),
      run: async () => void (await applyTo(world, student, session)),
    })),
    ...cast.students.filter(looks).map((student) => ({ time: time(), run: () => lookAround(world, student) })),
  ];
}

/** Somebody opens the app. */
async function lookAround(world: World, student: Student): Promise<void> {
  const { random, phones, messages, plan } = world;
  await lookAfterOwn(world, student);
  if (random.next() < 0.2) await acceptMessages(phones, messages, student);
  if (random.next() < 0.25) await appealOwn(world, student);
  if (random.next() < 0.5 * plan.eager) await lookBack(world, student);
}

/** What comes first begins: whoever is ready is there. */
function rushes(world: World, cast: Cast, stretch: Stretch): Errand[] {
  const { glance } = world;
  return [...glance.sessions.values()]
    .filter(({ schoolId, allots, state, opensAt }) => {
      const isOpen = schoolId === cast.school.id && allots === 'first-come' && state === 'open';
      return isOpen && isWithin(stretch, opensAt);
    })
    .map(({ _id, opensAt }) => {
      const authors = new Set((glance.applications.get(_id) ?? []).map(({ authorId }) => authorId));
      const ready = cast.students.filter(({ id }) => authors.has(id));
      return { time: schoolTime(opensAt).format('HH:mm'), run: () => rush(world, _id, ready) };
    });
}

/** What the desk does on a day of work. */
function desk(world: World, cast: Cast, { day, from, to }: Stretch): Errand[] {
  const { random, wanted } = world;
  const share = (to - from) / 8;
  const errands: Errand[] = [];
  const now = (run: () => Promise<void>) => errands.push({ time: timeWithin(random, from, to), run });
  const perDay = (times: number, run: () => Promise<void>) => random.next() < times * share && now(run);
  const one = () => random.pick(cast.desk);
  for (const wish of wanted.filter((other) => other.cast === cast && other.day <= day)) {
    world.wanted = world.wanted.filter((other) => other !== wish);
    now(() => writeSession(world, one(), wish));
  }
  const league = cast.teachers.filter(({ role }) => role === 'youth-league');
  perDay(1.5, () => publishDrafts(world, cast, one()));
  if (!cast.days.isSchoolDay(day, world.clock.now())) return errands;
  perDay(1, () => lookAfterSessions(world, cast, random.pick([...cast.desk, ...league])));
  perDay(1, () => answerAppeals(world, cast, random.pick([...cast.desk, ...league])));
  perDay(2, () => lookAfterMinutes(world, cast, random.pick([...cast.desk, ...league])));
  perDay(1, () => lookAfterOutcomes(world, random.pick(league)));
  perDay(0.5, () => lookAfterPromises(world, cast, one()));
  const hosts = [...cast.teachers.filter(({ role }) => role !== 'youth-league'), cast.representative];
  for (const host of hosts) if (host) perDay(0.4 * world.plan.eager, () => lookAfterOffice(world, host));
  return errands;
}

/** Draws whose value is published wait for two who enter it. */
function values(world: World, cast: Cast, { from, to }: Stretch): Errand[] {
  const { random, glance } = world;
  const enterers = [...cast.desk, ...cast.teachers.filter(({ role }) => role === 'youth-league')];
  return [...glance.draws.values()]
    .filter((one) => one.schoolId === cast.school.id && one.state === 'sealed' && !one.value && !one.forAll)
    .flatMap((draw) =>
      enterers
        .filter(() => random.next() < 0.1 * (to - from))
        .map((one) => ({ time: timeWithin(random, from, to), run: () => enterValue(world, one, draw) })),
    );
}

/** On some lines several people say something in the same moment. */
function rivalries(world: World, cast: Cast, { from, to }: Stretch): Errand[] {
  const { random, glance } = world;
  return [...glance.sessions.values()]
    .filter(({ _id, schoolId, state, startsAt }) => {
      const isOpen = schoolId === cast.school.id && ['open', 'drawn', 'confirmed'].includes(state);
      return isOpen && glance.lines.has(_id) && startsAt > glance.at && random.next() < 0.012 * (to - from);
    })
    .map((session) => ({ time: timeWithin(random, from, to), run: () => atOnce(world, cast, session) }));
}

const hour = (nth: number): string => `${String(nth).padStart(2, '0')}:00`;
const isWork = ({ from, to }: Stretch): boolean => from >= 9 && to <= 17;

/** What happens on its day only. */
const occasions = (world: World, cast: Cast, { day, from, to }: Stretch): Errand[] =>
  day === world.plan.handover && from <= 12 && 12 < to
    ? [{ time: '12:30', run: () => changeOffices(world, cast) }]
    : [];

/** All that people do within a stretch, in the order of the minutes. */
export const errandsOf = (world: World, stretch: Stretch): Errand[] =>
  world.casts
    .flatMap((cast) => [
      ...students(world, cast, stretch),
      ...rushes(world, cast, stretch),
      ...(isWork(stretch) ? desk(world, cast, stretch) : []),
      ...values(world, cast, stretch),
      ...doorsWithin(world, cast, at(`${stretch.day} ${hour(stretch.from)}`), at(`${stretch.day} ${hour(stretch.to)}`)),
      ...rivalries(world, cast, stretch),
      ...occasions(world, cast, stretch),
    ])
    .sort((a, b) => (a.time < b.time ? -1 : 1));
