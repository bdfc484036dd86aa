import { plusDays } from '@domain/core/school-clock';
import type { LocalCloud } from '../../../local-cloud';
import { randomFrom } from '../../../tools/seed/random';
import { at } from '../calendar';
import { JILIN, YANBIAN } from '../schools';
import { openBadWire } from './bad-wire';
import { seedCasts } from './cast';
import { errandsOf, type Plan, type Tally } from './days';
import { faultsOf } from './daily-look';
import { Letters } from './letters';
import { MessagesSent } from './messages';
import { Phones } from './phones';
import { Timer } from './timer';
import { ToldSoFar } from './told';
import type { World } from './world';
import { YearClock } from './year-clock';

/** The first faults say enough. */
const MOST_SHOWN = 12;

/** Plays a year through the functions and a database, and looks at everything each morning. What it was like; throws with what is wrong, the day and the seed. */
export async function playYear(plan: Plan & { students: readonly [number, number] }, seed: string, cloud: LocalCloud) {
  const clock = new YearClock(`${plan.first} 07:00`);
  const casts = await seedCasts([
    { school: JILIN, students: plan.students[0] },
    { school: YANBIAN, students: plan.students[1] },
  ]);
  const wire = await openBadWire(cloud.admin);
  const random = randomFrom(seed);
  const phones = new Phones(wire, clock, random);
  const rivalries = { met: 0, lost: 0, refused: 0, resent: 0 };
  const world: World = { seed, random, clock, phones, letters: new Letters(), casts, seen: new Map(), hasSomebodyLeft: false, rivalries };
  const timer = new Timer(world, wire);
  const told = new ToldSoFar();
  const tally: Tally = { filed: 0, promised: new Map() };
  const messages = new MessagesSent(cloud);
  const played = { world, timer, told, messages, tally };
  let day = plan.first;
  try {
    for (let nth = 0; nth <= plan.count; nth += 1) {
      day = plusDays(plan.first, nth);
      const t0 = performance.now();
      await beginDay(played, plan, day);
      const t1 = performance.now();
      if (nth < plan.count) await playDay(played, plan, day);
      process.stderr.write(`${day} morning ${(t1 - t0) | 0} people ${(performance.now() - t1) | 0} cases ${world.seen.size} req ${timer.requests} ${phones.requests}\n`);
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
async function beginDay({ world, timer, told, messages, tally }: Played, plan: Plan, day: string): Promise<void> {
  const { clock } = world;
  clock.goTo(day, '08:00');
  if (plan.walksWeekly && !isMonday(day)) await timer.holdBack('verify-cases', at(`${plusDays(day, 1)} 00:00`));
  await timer.misfortune();
  await timer.run();
  if (world.hasSomebodyLeft) {
    // Their traces are gone by now, and time looks at their cases anew: a minute later.
    clock.tick(60);
    await timer.run();
    world.hasSomebodyLeft = false;
  }
  messages.count();
  const faults = [...(await faultsOf(world, told)), ...brokenPromises(world, tally)];
  if (faults.length > 0) throw new Error(faults.slice(0, MOST_SHOWN).join('\n'));
}

/** What people do all day. */
async function playDay({ world, messages, tally }: Played, plan: Plan, day: string): Promise<void> {
  for (const { time, run } of errandsOf(world, plan, day, tally, (openid) => messages.accept(openid))) {
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
