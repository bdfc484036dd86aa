import { plusDays } from '@domain/core/school-clock';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import type { LocalCloud } from '../../../local-cloud';
import { randomFrom } from '../../../tools/seed/random';
import { at } from '../calendar';
import { JILIN, YANBIAN } from '../schools';
import { openBadWire } from '../simulation/bad-wire';
import { type Post, seedCasts } from '../simulation/cast';
import { MessagesSent } from '../simulation/messages';
import { Phones } from '../simulation/phones';
import { SimulatedClock } from '../simulation/simulated-clock';
import { Timer } from '../simulation/timer';
import { errandsOf } from './errands';
import { glanceAtAll } from './glance';
import { EACH_MINUTE, IDLE_JOBS, OWN_JOBS } from './jobs';
import { Look } from './look';
import { faultsOfFigures } from './look-at-figures';
import { faultsOfShown } from './look-at-shown';
import { Memory } from './memory';
import { isOrdinary } from './ordinary-refusals';
import type { Plan } from './plan';
import { wantedIn } from './programme';
import type { World } from './world';

const POSTS: readonly Post[] = [
  ...['校团委', '校团委'].map((office): Post => ({ role: 'youth-league', office })),
  ...['校长', '副校长', '副校长（分管教学）'].map((office): Post => ({ role: 'leader', office })),
  ...['后勤保障处', '教务处', '信息中心'].map((office): Post => ({ role: 'department', office })),
  { role: 'delegate', office: '政协委员' },
];
/** Of the scheduler's runs, those before which something goes wrong. */
const MISFORTUNES = 0.3;
/** What has ended is settled so long after. */
const SETTLED_SECONDS = 150;
/** Of students, those whose phones are looked at in the evening. */
const SHOWN = 0.08;
/** The first faults say enough. */
const MOST_SHOWN = 12;

export interface Played {
  world: World;
  timer: Timer;
  look: Look;
  /** What is done about what is wrong. */
  onFaults: (faults: readonly string[]) => void;
}

function fail(faults: readonly string[]): void {
  throw new Error(faults.slice(0, MOST_SHOWN).join('\n'));
}

/**
 * What a run has ended is settled by a run some minutes later, and told of in the same: without this that would be the one that lives, in which
 * nothing is told again.
 */
async function dieSettling({ world, timer }: Pick<Played, 'world' | 'timer'>): Promise<void> {
  world.clock.tick(SETTLED_SECONDS);
  await timer.dieTelling([settleSessions, countAbsences], true);
}

/** The scheduler runs, some of its runs die before it or come twice, its jobs die just when they have told something, and everything is looked at. */
async function schedule({ world, timer, look, onFaults }: Played, share: number, nth: number): Promise<void> {
  const isUnlucky = world.random.next() < MISFORTUNES;
  const isForgetful = nth % world.plan.forgetsEvery === 0;
  const before = isUnlucky || isForgetful ? await look.now() : null;
  if (isForgetful) await timer.dieTelling(OWN_JOBS, world.plan.forgetsAll);
  if (isForgetful && world.plan.forgetsAll) await dieSettling({ world, timer });
  if (isUnlucky) await timer.misfortune();
  const logged = jest.mocked(console.error).mock.calls.length;
  // Once a day the whole scheduler runs.
  await (share > 0 ? timer.run() : timer.runOnly(OWN_JOBS));
  // That nobody answered an appeal in time is found behind those who tell of it: they do so a minute later.
  if ((await attendances.count({ due: true })) > 0) {
    world.clock.tick(60);
    await timer.runOnly(OWN_JOBS);
  }
  const failed = jest.mocked(console.error).mock.calls.slice(logged);
  world.faults.push(...failed.map(([what]) => `in a run that lived: ${what}`));
  world.messages.count();
  const after = await look.now();
  world.glance = after.glance;
  const faults = [
    ...(await look.faults(before, after)),
    ...(share > 0 ? await faultsOfShown(world, after.glance, share) : []),
    ...(share > 0 ? await faultsOfFigures(world, after.glance) : []),
  ];
  if (faults.length > 0) onFaults(faults);
}

const dayNumber = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);
const isSunday = (day: string): boolean => new Date(day).getUTCDay() === 0;

async function playDay(played: Played, day: string): Promise<void> {
  const { world } = played;
  const { clock, plan } = world;
  for (const [nth, to] of plan.hours.entries()) {
    const from = nth === 0 ? 7 : (plan.hours[nth - 1] ?? 7);
    for (const { time, run } of errandsOf(world, { day, from, to })) {
      clock.goTo(day, time);
      await run();
    }
    clock.goTo(day, `${String(to).padStart(2, '0')}:00`);
    // In the evening of each day what some phones show is compared, on Sundays what most do.
    const isLast = nth === plan.hours.length - 1;
    await schedule(played, isLast ? (isSunday(day) ? 0.6 : SHOWN) : 0, dayNumber(day) * plan.hours.length + nth);
  }
}

/** Plays a term through the functions and a database, and looks at everything after each run of the scheduler. Throws with what is wrong, when, and the seed. */
export async function playTerm(
  plan: Plan,
  seed: string,
  cloud: LocalCloud,
  onMorning: (day: string, world: World) => void,
  onFaults = fail,
): Promise<Played> {
  const clock = new SimulatedClock(`${plan.first} 06:00`);
  const [jilin, yanbian] = plan.students;
  const schools = [
    { school: JILIN, students: jilin, pace: 1 },
    { school: YANBIAN, students: yanbian, pace: 1 },
  ];
  const casts = await seedCasts(schools, POSTS, '学生代表');
  const wire = await openBadWire(cloud.admin);
  const random = randomFrom(seed);
  const world: World = {
    ...{ plan, random, clock, casts, wanted: wantedIn({ plan, random, casts }), memory: new Memory(), faults: [] },
    phones: new Phones(wire, clock, random, isOrdinary),
    glance: await glanceAtAll(clock.now()),
    messages: new MessagesSent(cloud, ['appointment', 'account']),
  };
  const timer = new Timer(world, wire, EACH_MINUTE);
  const played = { world, timer, look: new Look(world), onFaults };
  let day = plan.first;
  try {
    await timer.run();
    await timer.holdBack(IDLE_JOBS, at(`${plusDays(plan.first, plan.days + 1)} 00:00`));
    for (let nth = 0; nth < plan.days; nth += 1) {
      day = plusDays(plan.first, nth);
      onMorning(day, world);
      await playDay(played, day);
    }
  } catch (error) {
    const text = error instanceof Error ? error.stack : String(error);
    throw new Error(`seed "${seed}", ${clock.now().toISOString()}: ${text}`);
  } finally {
    await wire.close();
  }
  return played;
}
