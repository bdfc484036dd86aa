import { plusDays } from '@domain/core/school-clock';
import type { Job } from '../../../cloudfunctions/_kit/job';
import { carryOutTerms } from '../../../cloudfunctions/scheduler/jobs/carry-out-terms';
import { countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { sendNotices } from '../../../cloudfunctions/scheduler/jobs/send-notices';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
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
import { OWN_JOBS } from '../term/jobs';
import { faultsOf } from './daily-look';
import { errandsOf, type Plan, type Tally } from './days';
import { Letters } from './letters';
import { isOrdinary } from './ordinary-refusals';
import { shownFaults } from './shown';
import { isAnythingDue } from './stored';
import { ToldSoFar } from './told';
import { toldShortly } from './told-shortly';
import type { World } from './world';

/** Of the jobs of the term with meetings those that are about more. */
const HERE_TOO: readonly Job[] = [carryOutTerms, tellOfCases, sendNotices];
/**
 * Jobs about which nobody does anything in this year (no photos, imports, other phones, new names or keys, no meetings and no surveys), and
 * the walk over all cases: they run on Mondays. The look of each morning verifies what has changed.
 */
const RARE_JOBS = [
  ...['carry-out-rebinds', 'rename-departments', 'submit-photos', 'forget-imports', 'forget-tries', 'forget-photos'],
  ...['apply-retention', 'rotate-keys', 'verify-access-chains', 'forget-persons', 'verify-cases'],
  ...OWN_JOBS.filter((job) => !HERE_TOO.includes(job)).map(({ name }) => name),
  ...[
    'open-rounds',
    'close-rounds',
    'clear-rounds',
    'count-turnout',
    'count-texts',
    'tell-of-texts',
    'tell-of-given-up',
  ],
  ...['remind-of-rounds', 'remind-of-findings'],
];
/** Of each school's staff. */
const POSTS: readonly Post[] = [
  ...['校团委', '校团委'].map((office): Post => ({ role: 'youth-league', office })),
  ...['后勤保障处', '后勤保障处', '教务处', '信息中心'].map((office): Post => ({ role: 'department', office })),
];
/** The first faults say enough. */
const MOST_SHOWN = 12;

/** Plays a year through the functions and a database, and looks at everything each morning. What it was like; throws with what is wrong, the day and the seed. */
export async function playYear(
  plan: Plan,
  seed: string,
  cloud: LocalCloud,
  onMorning: (day: string, world: World) => void,
): Promise<Played> {
  const clock = new SimulatedClock(`${plan.first} 07:00`);
  const casts = await seedCasts(
    [
      { school: JILIN, students: plan.students[0], pace: plan.paces[0] },
      // Until its city appoints somebody, long after the youth league has to know.
      { school: YANBIAN, students: plan.students[1], pace: plan.paces[1], without: 'youth-league' },
    ],
    POSTS,
  );
  const wire = await openBadWire(cloud.admin);
  const random = randomFrom(seed);
  const phones = new Phones(wire, clock, random, isOrdinary);
  const rivalries = { met: 0, lost: 0, refused: 0, resent: 0 };
  const world: World = {
    seed,
    random,
    clock,
    phones,
    letters: new Letters(),
    casts,
    seen: new Map(),
    hasSomebodyLeft: false,
    rivalries,
  };
  const timer = new Timer(world, wire, [wakeCases, tellOfCases, sendNotices, countCases]);
  const told = new ToldSoFar();
  const tally: Tally = { filed: 0, promised: new Map() };
  const messages = new MessagesSent(cloud, ['case-yours', 'case-moved']);
  const played = { world, timer, told, messages, tally };
  let day = plan.first;
  try {
    for (let nth = 0; nth <= plan.count; nth += 1) {
      day = plusDays(plan.first, nth);
      await beginDay(played, day);
      onMorning(day, world);
      if (nth < plan.count) await playDay(played, plan, day);
    }
  } catch (error) {
    const text = error instanceof Error ? error.stack : String(error);
    throw new Error(`seed "${seed}", ${day}: ${text}`);
  } finally {
    await wire.close();
  }
  return played;
}

export interface Played {
  world: World;
  timer: Timer;
  told: ToldSoFar;
  messages: MessagesSent;
  tally: Tally;
}

const isMonday = (day: string): boolean => new Date(day).getUTCDay() === 1;

/** The scheduler's morning, with what goes wrong in it, and a look at everything after it. */
async function beginDay({ world, timer, told, messages, tally }: Played, day: string): Promise<void> {
  const { clock } = world;
  clock.goTo(day, '08:00');
  if (!isMonday(day)) await timer.holdBack(RARE_JOBS, at(`${plusDays(day, 1)} 00:00`));
  await timer.misfortune();
  await timer.run();
  if (world.hasSomebodyLeft || (await isAnythingDue(clock.now()))) {
    // What a later job of the run has left due at once (somebody's traces are gone, a desk stands empty) is woken by the next one, a
    // minute later. What is due after that was forgotten.
    clock.tick(60);
    await timer.run();
    world.hasSomebodyLeft = false;
  }
  messages.count();
  const faults = [...(await faultsOf(world, told)), ...brokenPromises(world, tally)];
  if (isMonday(day)) faults.push(...(await shownFaults(world)));
  if (faults.length > 0) throw new Error([...faults.slice(0, MOST_SHOWN), ...storiesBehind(faults, world)].join('\n'));
}

/** How the cases of the first faults came to where they are. */
const storiesBehind = (faults: readonly string[], { seen }: World): string[] =>
  [...seen]
    .filter(([id]) => faults.slice(0, 3).some((fault) => fault.startsWith(id)))
    .map(([id, { document }]) => toldShortly(id, document));

/** What people do all day. */
async function playDay({ world, messages, tally }: Played, plan: Plan, day: string): Promise<void> {
  for (const { time, run } of errandsOf(world, plan, day, tally, messages)) {
    world.clock.goTo(day, time);
    await run();
  }
}

/** What a receipt promised stands in the case, as the filing's own days. */
function brokenPromises({ seen }: World, { promised }: Tally): string[] {
  const faults: string[] = [];
  for (const [id, dates] of promised) {
    const limit = seen.get(id)?.story.limit;
    const days = ({ acknowledge, reply, result }: typeof dates) => [acknowledge, reply, result].join();
    if (!limit) faults.push(`${id} was filed, and is not there`);
    else if (days(limit) !== days(dates))
      faults.push(`${id}: the receipt promised ${days(dates)}, and the case says ${days(limit)}`);
    promised.delete(id);
  }
  return faults;
}
