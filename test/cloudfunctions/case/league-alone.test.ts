import type { Membership } from '@domain/identity/membership';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { watchDesks } from '../../../cloudfunctions/scheduler/jobs/watch-desks';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, LEAGUE } from '../../support/roles';
import { get } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const HOUR_MS = 3_600_000;
const unattended = async () => (await allOf('notices')).filter(({ kind }) => kind === 'school-unattended');
const told = async (id: string, to: string) =>
  (await allOf('notices')).filter((one) => one.caseId === id && one.to === idOf(to)).map(({ kind }) => kind);
const holds = (memberships: readonly Membership[]) =>
  people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set([...memberships]) });

/** Nobody is of the youth league while something is done. */
async function withoutLeague(run: () => Promise<void>): Promise<void> {
  const own = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
  await holds(own.map((one) => ({ ...one, to: new Date(0) })));
  try {
    await run();
  } finally {
    await holds(own);
  }
}

/** What was told of schools where nobody may, since it was looked last. */
async function watched(now = new Date()) {
  await notices.removeAll({ kind: 'school-unattended' });
  await runJob(watchDesks, now);
  await runJob(watchDesks, now);
  return unattended();
}
const ONE = [{ to: idOf(CITY_ADMIN), caseId: null, params: { scope: JILIN.name } }];

describe('where nobody of the youth league may do what waits there', () => {
  test.each([
    ['what is thirty days late', () => caseIn('escalated', CLASSMATE)],
    ['a call', () => caseIn('to-be-called', CLASSMATE)],
  ])('whoever appoints it hears that once, and of no case: %s', async (_what, made) => {
    const id = await made();
    expect(await watched()).toEqual([]);
    await withoutLeague(async () => {
      const found = await watched();
      expect(found).toMatchObject(ONE);
      expect(JSON.stringify(found)).not.toContain(id);
      // Its student is promised nobody.
      expect((await get(CLASSMATE, id)).data.leagueActs).toBe(false);
    });
    expect((await get(CLASSMATE, id)).data.leagueActs).toBe(true);
    await cases.removeAll({ _id: id });
  });

  test('of danger for each case, and its student is told where to call, not that somebody asks', async () => {
    const ids = [await file(STUDENT, { danger: true }), await file(CLASSMATE, { danger: true })];
    await withoutLeague(async () => {
      const late = new Date(Date.now() + 29 * HOUR_MS);
      await runJob(wakeCases, late);
      await runJob(tellOfCases, late);
      for (const [id, who] of [
        [ids[0] ?? '', STUDENT],
        [ids[1] ?? '', CLASSMATE],
      ] as const) {
        expect((await cases.get(id))?.leagueTask).toBe('danger');
        const kinds = await told(id, who);
        expect(kinds).toContain('case-nobody');
        expect(kinds).not.toContain('case-hastened');
      }
      expect(await watched(late)).toMatchObject([...ONE, ...ONE]);
    });
    await cases.removeAll({ _id: _.in(ids) });
  });

  test('since the only one of it keeps out: the same', async () => {
    const id = await caseIn('escalated');
    expect((await step(LEAGUE, id, 'recuse', { who: '', reason: '说的是我' })).ok).toBe(true);
    expect(await watched()).toMatchObject(ONE);
    expect((await get(STUDENT, id)).data.leagueActs).toBe(false);
    await cases.removeAll({ _id: id });
  });

  test('where somebody may, the student reads that they do', async () => {
    const id = await caseIn('escalated');
    await runJob(tellOfCases);
    expect(await told(id, STUDENT)).toContain('case-escalated');
    expect((await get(STUDENT, id)).data.leagueActs).toBe(true);
  });

  test('one event is told once, also where a run died before it was written down and the league came or went meanwhile', async () => {
    for (const isAlone of [true, false]) {
      const id = await caseIn('escalated', CLASSMATE);
      const { noticed } = (await cases.get(id)) ?? {};
      const tellOnce = async () => void (await runJob(tellOfCases));
      await (isAlone ? withoutLeague(tellOnce) : tellOnce());
      const heard = await told(id, CLASSMATE);
      await cases.updateWhere({ _id: id }, { unnoticed: true, noticed });
      await (isAlone ? tellOnce() : withoutLeague(tellOnce));
      expect(await told(id, CLASSMATE)).toEqual(heard);
      expect(heard).toContain(isAlone ? 'case-nobody' : 'case-escalated');
      await cases.removeAll({ _id: id });
    }
  });
});

describe('who comes to a youth league that had nobody', () => {
  test('is told of what is thirty days late by then, once; its student hears that somebody is there, once', async () => {
    const id = await caseIn('escalated', CLASSMATE);
    await cases.updateWhere({ _id: id }, { rung: _.set([]) });
    await withoutLeague(async () => {
      await runJob(wakeCases);
      await runJob(tellOfCases);
      await runJob(watchDesks);
      expect(await told(id, CLASSMATE)).toContain('case-nobody');
      expect(await told(id, CLASSMATE)).not.toContain('case-escalated');
    });
    await notices.removeAll({ to: idOf(LEAGUE), caseId: id });
    for (let n = 0; n < 2; n += 1) await runJob(watchDesks, new Date(Date.now() + n * HOUR_MS));
    expect(await told(id, LEAGUE)).toEqual(['case-on-list']);
    expect((await told(id, CLASSMATE)).filter((kind) => kind === 'case-escalated')).toHaveLength(1);
    await cases.removeAll({ _id: id });
  });

  test.each([
    ['of danger', 'case-unmet', 'case-hastened', () => file(CLASSMATE, { danger: true }), 49],
    ['of a call', 'case-callback-due', null, () => caseIn('to-be-called', CLASSMATE), 49],
  ] as const)(
    'is told %s within ten minutes, once, and not with the next day alone',
    async (_what, kind, heard, made, hours) => {
      const id = await made();
      await cases.updateWhere({ _id: id }, { rung: _.set([]), wakeAt: new Date(0) });
      const at = (hour: number) => new Date(Date.now() + hour * HOUR_MS);
      await notices.removeAll({ to: idOf(LEAGUE), caseId: id });
      await withoutLeague(async () => {
        for (let hour = 1; hour <= hours; hour += 1) await runJob(wakeCases, at(hour));
        await runJob(tellOfCases, at(hours));
        await runJob(watchDesks, at(hours));
      });
      expect(await told(id, LEAGUE)).toEqual([]);
      for (const hour of [hours, hours + 0.1]) await runJob(watchDesks, at(hour));
      expect(await told(id, LEAGUE)).toEqual([kind]);
      await runJob(wakeCases, at(hours + 0.2));
      expect(await told(id, LEAGUE)).toEqual([kind]);
      if (heard) expect((await told(id, CLASSMATE)).filter((one) => one === heard)).toHaveLength(1);
      await cases.removeAll({ _id: id });
    },
  );

  test.each([
    ['its case is closed, and for a call', true],
    ['it was sent back, and is late for nothing yet', false],
  ])('leaves the student of an old promise alone: %s', async (_what, isOver) => {
    const id = await caseIn('escalated', CLASSMATE);
    await withoutLeague(async () => {
      await runJob(wakeCases);
      await runJob(tellOfCases);
      expect(await told(id, CLASSMATE)).toContain('case-nobody');
      for (const last of isOver ? [false, false, true] : [false]) {
        await step(OFFICER, id, 'answer', { text: '换了阀门，请看看。', outcome: 'done' });
        await step(CLASSMATE, id, 'verdict', { solved: false });
        if (!last) await step(CLASSMATE, id, 'reopen', { reason: '还是凉的，没有修好。' });
      }
      await runJob(tellOfCases);
    });
    expect((await cases.get(id))?.leagueTask).toBe(isOver ? 'callback' : null);
    const before = await told(id, CLASSMATE);
    await runJob(watchDesks);
    expect(await told(id, CLASSMATE)).toEqual(before);
    await cases.removeAll({ _id: id });
  });

  test('tells nobody again who was told while somebody was there', async () => {
    const id = await caseIn('escalated', CLASSMATE);
    await runJob(tellOfCases);
    const before = [await told(id, CLASSMATE), await told(id, LEAGUE)];
    await runJob(watchDesks);
    expect([await told(id, CLASSMATE), await told(id, LEAGUE)]).toEqual(before);
    await cases.removeAll({ _id: id });
  });
});

describe('where all of it have handled a case', () => {
  test('no call is promised, also while the case is still open', async () => {
    const id = await file(STUDENT);
    await step(OFFICER, id, 'answer', { text: '换了阀门，请看看。', outcome: 'done' });
    const officer = (await people.get(idOf(OFFICER)))?.memberships ?? [];
    const [seat] = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
    const now = new Date();
    await withoutLeague(async () => {
      const moved = [...officer.map((one) => ({ ...one, to: now })), { ...seat, id: 'their-seat' }];
      await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(moved as never) });
      for (let n = 0; n < 2; n += 1) {
        await step(STUDENT, id, 'verdict', { solved: false });
        await step(STUDENT, id, 'reopen', { reason: '还是凉的，没有修好。' });
        expect((await get(STUDENT, id)).data).toMatchObject({ turn: 'school', leagueCalls: false });
        await step(ADMIN, id, 'answer', { text: '再去修过一次。', outcome: 'done' });
      }
      expect((await get(STUDENT, id)).data.leagueCalls).toBe(false);
    });
    expect((await get(STUDENT, id)).data.leagueCalls).toBe(true);
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(officer as never) });
  });
});
