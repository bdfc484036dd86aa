import { isCurrent, type Membership } from '@domain/identity/membership';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { carryOutTerms } from '../../../cloudfunctions/scheduler/jobs/carry-out-terms';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { watchDesks } from '../../../cloudfunctions/scheduler/jobs/watch-desks';
import { as } from '../../support/as';
import { allOf } from '../../support/everything';
import { role } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, LEAGUE } from '../../support/roles';
import { assigned, DEPARTMENT, get } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

const about = () => file(STUDENT, { text: '权益部的人收了钱才肯受理。', aboutUnion: true });
const termsOf = async (openid: string): Promise<Membership[]> =>
  (await people.get(await idOf(openid)))?.memberships ?? [];
const holds = async (openid: string, memberships: Membership[]) =>
  people.updateWhere({ _id: await idOf(openid) }, { memberships: _.set(memberships) });

/** Does something while somebody holds the roles of somebody else beside their own. */
async function wearing(openid: string, hats: string, then: () => Promise<void>): Promise<void> {
  const [own, more] = [await termsOf(openid), await termsOf(hats)];
  await holds(openid, [...own, ...more.map((one) => ({ ...one, id: `${one.id}-too` }))]);
  await then();
  await holds(openid, own);
}
async function aMinute(): Promise<void> {
  for (const job of [wakeCases, tellOfCases, watchDesks]) await runJob(job);
}
const toldOf = async (id: string): Promise<unknown[]> =>
  (await allOf('notices')).filter(({ caseId }) => caseId === id).map(({ to }) => to);

beforeAll(seedTwoSchools);

describe('who is of the union’s desk', () => {
  test.each([
    ['an admin who holds the youth league’s role', ADMIN, LEAGUE],
    ['an officer who holds the youth league’s role', OFFICER, LEAGUE],
    ['an officer who is of the department that has it', OFFICER, DEPARTMENT],
  ])('%s has no part in a case about that desk', async (_who, openid, hats) => {
    await wearing(openid, hats, async () => {
      const id = await about();
      await aMinute();
      expect(await toldOf(id)).toContain(await idOf(LEAGUE));
      if (hats === DEPARTMENT) await assigned(id, LEAGUE);
      await aMinute();
      expect((await get(openid, id)).error.code).toBe('CASE_NOT_FOUND');
      for (const name of ['note', 'reply', 'answer', 'take'] as const)
        expect((await step(openid, id, name, STEPS[name].say)).error.code).toBe('CASE_NOT_FOUND');
      const opened = await as(openid, caseFunction, 'open-name', { id, reason: 'contact', words: '约他来谈一谈。' });
      expect(opened.error.code).toBe('CASE_NOT_FOUND');
      for (const action of ['escalated', 'queue'])
        expect(JSON.stringify((await as(openid, caseFunction, action)).data ?? {})).not.toContain(id);
      expect(await toldOf(id)).not.toContain(await idOf(openid));
      // Nor can it be put into their hands.
      const { colleagues } = (await as(LEAGUE, caseFunction, 'hands', { id })).data;
      expect(colleagues).toEqual([]);
    });
  });

  test('is nobody to whom it could go: the switch says so, and who appoints the youth league hears', async () => {
    const own = await termsOf(LEAGUE);
    await wearing(ADMIN, LEAGUE, async () => {
      await holds(LEAGUE, []);
      expect((await as(STUDENT, caseFunction, 'my-school')).data.league).toBe(false);
      const id = await about();
      await aMinute();
      expect(await toldOf(id)).toEqual([]);
      const kinds = (await allOf('notices')).filter(({ kind }) => kind === 'school-unattended').map(({ to }) => to);
      expect(kinds).toContain(await idOf(CITY_ADMIN));
      await holds(LEAGUE, own);
    });
    expect((await as(STUDENT, caseFunction, 'my-school')).data.league).toBe(true);
  });

  test.each([
    ['left it today', 0, false],
    ['left it a year before it was filed, less a day', 364, false],
    ['left it more than a year before', 366, true],
  ])('and %s sees it, hears of it, answers it: %s days later, %s', async (_when, days, isTheirs) => {
    await wearing(ADMIN, LEAGUE, async () => {
      const to = new Date(Date.now() - days * 86_400_000);
      const ended = (await termsOf(ADMIN)).map((one) =>
        one.role === 'youth-league' ? one : { ...one, from: new Date(to.getTime() - 1000), to },
      );
      expect(ended.some((one) => isCurrent(one, new Date()))).toBe(true);
      await holds(ADMIN, ended);
      const id = await about();
      await aMinute();
      expect((await get(ADMIN, id)).data?.as).toBe(isTheirs ? 'youth-league' : undefined);
      expect((await toldOf(id)).includes(await idOf(ADMIN))).toBe(isTheirs);
      const listed = JSON.stringify((await as(ADMIN, caseFunction, 'escalated')).data);
      expect(listed.includes(id)).toBe(isTheirs);
      const opened = await as(ADMIN, caseFunction, 'open-name', { id, reason: 'contact', words: '约他来谈一谈。' });
      const { colleagues } = (await as(LEAGUE, caseFunction, 'hands', { id })).data;
      expect(colleagues).toHaveLength(isTheirs ? 1 : 0);
      expect([opened.ok, (await step(ADMIN, id, 'reply', STEPS.reply.say)).ok]).toEqual([isTheirs, isTheirs]);
    });
  });
});

describe('who is of the desk and of the youth league, in any other case', () => {
  test('acts as the one to whom the step is open', async () => {
    await wearing(ADMIN, LEAGUE, async () => {
      const called = await caseIn('to-be-called', CLASSMATE);
      expect((await get(ADMIN, called)).data).toMatchObject({ as: 'union-admin', allowed: ['note', 'callback'] });
      const after = await step(ADMIN, called, 'callback', STEPS.callback.say);
      expect(after.data.timeline[0]).toMatchObject({ type: 'callback', role: 'youth-league' });

      const late = await caseIn('escalated', CLASSMATE);
      expect((await get(ADMIN, late)).data.allowed).toEqual(expect.arrayContaining(['urge', 'take', 'answer']));
      expect((await step(ADMIN, late, 'urge', STEPS.urge.say)).data.timeline[0]).toMatchObject({
        role: 'youth-league',
      });
      expect((await step(ADMIN, late, 'note', STEPS.note.say)).data.timeline[0]).toMatchObject({ role: 'union-admin' });
    });
  });

  test('does not call about what they handled as the other', async () => {
    const id = await caseIn('to-be-called', CLASSMATE);
    await wearing(OFFICER, LEAGUE, async () => {
      expect((await get(OFFICER, id)).data.allowed).not.toContain('callback');
      expect((await step(OFFICER, id, 'callback', STEPS.callback.say)).ok).toBe(false);
    });
  });
});

test('who left the desk for the youth league alone is nobody to whom it could go: a term that was ended stays on record', async () => {
  const [own, [officer]] = [await termsOf(LEAGUE), await termsOf(OFFICER)];
  expect((await role(LEAGUE, 'end-role', { id: officer?.id })).ok).toBe(true);
  await runJob(carryOutTerms);
  const ended = await termsOf(OFFICER);
  expect(ended).toMatchObject([{ id: officer?.id, role: 'officer', to: expect.any(Date) }]);
  await holds(OFFICER, [...ended, ...own.map((one) => ({ ...one, id: `${one.id}-too` }))]);
  await holds(LEAGUE, []);
  expect((await as(STUDENT, caseFunction, 'my-school')).data.league).toBe(false);
  expect((await get(OFFICER, await about())).error.code).toBe('CASE_NOT_FOUND');
  await holds(LEAGUE, own);
});
