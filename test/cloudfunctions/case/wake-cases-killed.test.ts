import { cases } from '../../../cloudfunctions/_kit/case/store';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { randomFrom } from '../../../tools/seed/random';
import { at } from '../../support/calendar';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { CLASSMATE, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf, pass, toldAbout } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

jest.setTimeout(300_000);
beforeAll(async () => {
  setClock('2026-11-16 09:00');
  await seedTwoSchools();
});
afterAll(() => jest.useRealTimers());
const door = doorOfTests();
afterEach(() => jest.restoreAllMocks());

const HOUR = 3_600_000;
const names = { [idOf(STUDENT)]: 'author', [idOf(OFFICER)]: 'officer' };
const both = async (now: Date) => {
  await runJob(wakeCases, now);
  await runJob(tellOfCases, now);
};
/** Cases of every kind that time has something to do with, all on the same Monday morning. */
async function someCases(): Promise<Record<string, string>> {
  setClock('2026-11-16 09:00');
  const ids = {
    submitted: await file(),
    danger: await file(STUDENT, { danger: true }),
    acknowledged: await caseIn('acknowledged'),
    asked: await caseIn('waiting-for-student'),
    answered: await caseIn('answered'),
    solved: await caseIn('closed'),
    called: await caseIn('to-be-called'),
  };
  await runJob(tellOfCases);
  return ids;
}
/** What became of each case: its entries, where it stands, and what was told, without the hours at which. */
async function outcome(ids: Record<string, string>): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [name, id] of Object.entries(ids)) {
    const document = await cases.get(id);
    found[name] = {
      entries: document?.events.map(({ what }) => what.name),
      ...{ status: document?.phase.status, task: document?.leagueTask, unnoticed: document?.unnoticed },
      told: (await toldAbout(id, names)).map((line) => line.slice(12)).sort(),
    };
  }
  return found;
}
const forget = async () => {
  await cases.removeAll({ version: { $gte: 0 } as never });
  await notices.removeAll({ kind: { $exists: true } as never });
};
const mornings = Array.from({ length: 60 }, (_, n) => new Date(at('2026-11-16 09:00').getTime() + (n + 1) * 23 * HOUR));

/** Two months in which the scheduler lives; what else is measured by. */
async function undisturbed(): Promise<Record<string, unknown>> {
  await forget();
  const ids = await someCases();
  for (const now of mornings) await pass(now);
  return outcome(ids);
}

test('a scheduler that is killed at random, run twice and run at once, tells and does the same as one that lives', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const expected = await undisturbed();
  expect(JSON.stringify(expected)).toMatch(/case-overdue.*case-unreachable.*case-lapsed.*case-confirm/s);
  let deaths = 0;
  for (const seed of [1, 2, 3]) {
    await forget();
    const ids = await someCases();
    const random = randomFrom(`killed ${seed}`);
    for (const now of mornings) {
      setClock(now);
      // Killed up to three times in a row, at any request, carried out or not; sometimes two runs at the same moment.
      for (let tries = random.below(4); tries > 0; tries -= 1) {
        door.dieAfter(random.below(12), random.below(2) === 0);
        await Promise.all([1, 2].slice(random.below(2)).map(() => both(now).catch(() => undefined)));
        if (door.revive()) deaths += 1;
      }
      await both(now);
    }
    await both(new Date(Date.now() + HOUR));
    expect([seed, await outcome(ids)]).toEqual([seed, expected]);
  }
  expect(deaths).toBeGreaterThan(40);
});

test('killed at each of its requests in turn, carried out or not: nothing is told twice, nothing forgotten', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const morning = at('2026-12-17 08:00');
  let deaths = 0;
  let expected: unknown = null;
  for (const isLastServed of [false, true])
    for (let count = 0; ; count += 1) {
      await forget();
      setClock('2026-11-16 09:00');
      const ids = { late: await file(), silent: await caseIn('answered'), solved: await caseIn('closed') };
      setClock(morning);
      door.dieAfter(count, isLastServed);
      await both(morning).catch(() => undefined);
      const died = door.revive();
      if (died) deaths += 1;
      await both(morning);
      await both(new Date(morning.getTime() + HOUR));
      expected ??= await outcome(ids);
      expect(await outcome(ids)).toEqual(expected);
      if (!died) break;
    }
  expect(deaths).toBeGreaterThan(20);
});

describe('at the same moment as somebody’s step', () => {
  test('a student’s word and the end of their time: one of the two stands, and the case is whole', async () => {
    for (let round = 0; round < 5; round += 1) {
      setClock('2026-11-16 09:00');
      const id = await caseIn('answered');
      const now = setClock('2026-11-26 08:00');
      const [spoken] = await Promise.all([step(STUDENT, id, 'verdict', { solved: true }), runJob(wakeCases, now)]);
      expect(spoken.ok).toBe(true);
      const document = await cases.get(id);
      expect(document?.phase).toMatchObject({ status: 'closed', verdict: 'solved' });
      expect(document?.events.map(({ seq }) => seq)).toEqual(document?.events.map((_, index) => index));
    }
  });

  test('a reminder costs nobody their letter: whoever writes while it rings loses no race', async () => {
    setClock('2026-11-16 09:00');
    const id = await caseIn('acknowledged', CLASSMATE);
    const now = setClock('2026-11-18 08:00');
    const held = door.hold('wx.openApi', 'security.msgSecCheck');
    const letter = step(OFFICER, id, 'reply', STEPS.reply.say);
    await held.arrived;
    expect((await runJob(wakeCases, now)).woken).toBeGreaterThan(0);
    held.release();
    expect((await letter).ok).toBe(true);
    await both(new Date(now.getTime() + HOUR));
    const told = (await toldAbout(id, names)).filter((line) => line.includes('before'));
    expect(told).toEqual(['11-18 08:00 case-reminder-before officer']);
  });
});
