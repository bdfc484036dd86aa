import { dayOf, schoolTime } from '@domain/core/school-clock';
import type { Cast } from '../simulation/cast';
import { type Errand, timeWithin } from '../simulation/errand';
import { applyTo, lookAfterOwn, newApplicants } from './applicants';
import { rush } from './rush';
import { enterValue } from './values';
import type { World } from './world';
import { publishDrafts, writeSession } from './write-sessions';

/** A stretch of a day between two runs of the scheduler. */
export interface Stretch {
  day: string;
  from: number;
  to: number;
}

/** How many of a hundred students open the app within an hour. */
const LOOKS = 5;

const isWithin = ({ day, from, to }: Stretch, at: Date): boolean => {
  const hour = schoolTime(at).hour();
  return dayOf(at) === day && from <= hour && hour < to;
};

function students(world: World, cast: Cast, { from, to }: Stretch): Errand[] {
  const { random } = world;
  const hours = to - from;
  const time = () => timeWithin(random, from, to);
  return [
    ...newApplicants(world, cast, hours).map(({ student, session }) => ({
      time: time(),
      run: async () => void (await applyTo(world, student, session)),
    })),
    ...cast.students
      .filter(() => random.below(100) < LOOKS * hours)
      .map((student) => ({ time: time(), run: () => lookAfterOwn(world, student) })),
  ];
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

function desk(world: World, cast: Cast, stretch: Stretch): Errand[] {
  const { random, wanted, glance } = world;
  const { day, from, to } = stretch;
  const time = () => timeWithin(random, from, to);
  const errands: Errand[] = [];
  if (from >= 9 && to <= 17) {
    for (const one of wanted.filter((one) => one.cast === cast && one.day === day)) {
      world.wanted = world.wanted.filter((other) => other !== one);
      errands.push({ time: time(), run: () => writeSession(world, random.pick(cast.desk), one) });
    }
    if (random.next() < 0.5)
      errands.push({ time: time(), run: () => publishDrafts(world, cast, random.pick(cast.desk)) });
  }
  const league = cast.teachers.filter(({ role }) => role === 'youth-league');
  for (const draw of glance.draws.values()) {
    const isWaiting = draw.schoolId === cast.school.id && draw.state === 'sealed' && !draw.value && !draw.forAll;
    for (const one of isWaiting ? [...cast.desk, ...league] : [])
      if (random.next() < 0.1 * (to - from)) errands.push({ time: time(), run: () => enterValue(world, one, draw) });
  }
  return errands;
}

/** All that people do within a stretch, in the order of the minutes. */
export const errandsOf = (world: World, stretch: Stretch): Errand[] =>
  world.casts
    .flatMap((cast) => [
      ...students(world, cast, stretch),
      ...rushes(world, cast, stretch),
      ...desk(world, cast, stretch),
    ])
    .sort((a, b) => (a.time < b.time ? -1 : 1));
