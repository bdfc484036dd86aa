import { matters } from '../../../cloudfunctions/_kit/case/matters';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { as, freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { ANSWER, ask } from '../../support/matters';
import { CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { doorOfTests } from '../../support/wire-door';

/** More requests than carrying out an 议题 of four cases takes. */
const REQUESTS = 14;

const eventsOf = async (id: string) => (await cases.get(id))?.events.map(({ what }) => what.name) ?? [];
const four = () => Promise.all([file(STUDENT), file(CLASSMATE), caseIn('acknowledged'), caseIn('waiting-for-student')]);

beforeAll(seedTwoSchools);

describe('a scheduler that dies', () => {
  const door = doorOfTests();

  test.each([true, false])(
    'at any request (its last one served: %s) is made good by the next: each case joined once, was answered once',
    async (isLastServed) => {
      for (let request = 0; request < REQUESTS; request += 1) {
        const ids = await four();
        const { id } = (await ask(OFFICER, 'open-matter', { cases: ids })).data;
        await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
        door.dieAfter(request, isLastServed);
        await runJob(carryOutMatters).catch(() => null);
        door.revive();
        await runJob(carryOutMatters);
        await runJob(carryOutMatters);
        for (const one of ids) {
          const events = await eventsOf(one);
          expect([request, events.filter((name) => name === 'join').length]).toEqual([request, 1]);
          expect([request, events.filter((name) => name === 'answer').length]).toEqual([request, 1]);
        }
        expect(await matters.get(id)).toMatchObject({ joins: [], delivering: false, waiting: false });
      }
    },
  );

  test('beside another that does the same: nothing twice, nothing forgotten', async () => {
    const ids = await four();
    const { id } = (await ask(OFFICER, 'open-matter', { cases: ids })).data;
    await ask(OFFICER, 'answer-matter', { id, ...ANSWER });
    await Promise.all([runJob(carryOutMatters), runJob(carryOutMatters), runJob(carryOutMatters)]);
    await runJob(carryOutMatters);
    for (const one of ids)
      expect((await eventsOf(one)).filter((name) => /join|answer/.test(name))).toEqual(['join', 'answer']);
  });
});

describe('a call that dies', () => {
  const door = doorOfTests();

  test('at any request, and is made again, opens one 议题 and joins each case once', async () => {
    for (let request = 0; request < 4; request += 1) {
      const [ids, key] = [[await file(), await file()], freshKey()];
      door.dieAfter(request, true);
      await as(OFFICER, caseFunction, 'open-matter', { cases: ids }, key);
      door.revive();
      const again = await ask(OFFICER, 'open-matter', { cases: ids }, key);
      expect([request, again.ok]).toEqual([request, true]);
      await runJob(carryOutMatters);
      const members = (await cases.find({ matterId: again.data.id }).get()).data;
      expect(members.map(({ _id }) => _id).sort()).toEqual([...ids].sort());
      for (const one of ids) expect(await eventsOf(one)).toEqual(['file', 'join']);
    }
  });

  test('a case that was let go before the outbox was emptied is not taken in again', async () => {
    const [one, two] = [await file(), await file()];
    const { id } = (await ask(OFFICER, 'open-matter', { cases: [one, two] })).data;
    expect((await step(OFFICER, one, 'part')).ok).toBe(true);
    await runJob(carryOutMatters);
    expect(await eventsOf(one)).toEqual(['file', 'join', 'part']);
    expect((await cases.get(two))?.matterId).toBe(id);
    expect((await cases.get(one))?.matterId).toBeNull();
  });
});
