import { dayOf, plusDays } from '@domain/core/school-clock';
import { answersText } from '@domain/survey/answers';
import { FINDING_LIMITS } from '@types_/survey/finding';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { personPlace } from '../../../cloudfunctions/_kit/people';
import { addFindings, findings, unplannedFindings } from '../../../cloudfunctions/_kit/survey/findings';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { freshKey, said } from '../../support/as';
import { allOf, everything } from '../../support/everything';
import { ask, DUE, LOW, list, PART, plan, ROUND, report, show, WARM } from '../../support/findings';
import { runJob } from '../../support/jobs';
import { renamedDepartment } from '../../support/renaming';
import { CITY_ADMIN, PROVINCE_ADMIN } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, YANBIAN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { ANSWERS, CANTEEN, CANTEEN_ITEMS, openRound, partOf } from '../../support/survey';
import { closeNow, fillUrns, overAt } from '../../support/survey-results';
import { draftBy, roundOf } from '../../support/survey-rounds';

beforeAll(seedStrangers);
beforeEach(() => findings.removeAll({}));

describe('what came out low', () => {
  test('is a finding each, with the words of the questionnaire, and again it is the same', async () => {
    await addFindings(ROUND, PART, LOW);
    const before = await allOf('findings');
    await addFindings(ROUND, PART, LOW);
    expect(await allOf('findings')).toEqual(before);
    expect(await findings.get(WARM)).toMatchObject({
      itemTitle: CANTEEN.items[1]?.title,
      rowLabel: null,
      state: 'open',
    });
    expect(await findings.get(`${PART._id}:staff:quick`)).toMatchObject({
      rowLabel: { 'zh-CN': '快慢' },
      positive: 3,
      n: 12,
    });
  });

  test('is whole also after a run that died midway, and what was planned meanwhile stays', async () => {
    await addFindings(ROUND, PART, LOW.slice(0, 1));
    await plan(OFFICER);
    await addFindings(ROUND, PART, LOW);
    expect(await allOf('findings')).toHaveLength(2);
    expect(await findings.get(WARM)).toMatchObject({ state: 'planned', owner: OFFICE });
  });

  test('holds up the next round of whose round it was, and of nobody else, until each has a plan', async () => {
    await addFindings(ROUND, PART, LOW);
    expect([await unplannedFindings(JILIN.id), await unplannedFindings('province')]).toEqual([2, 0]);
    await plan(OFFICER);
    await plan(ADMIN, { id: `${PART._id}:staff:quick` });
    expect(await unplannedFindings(JILIN.id)).toBe(0);
  });
});

describe('with something low that has no plan', () => {
  const planned = async () => {
    const draft = await draftBy(OFFICER);
    expect((await ask(ADMIN, 'plan-round', draft)).ok).toBe(true);
    return draft.id;
  };
  const stateAfter = async (id: string, hours: number) => {
    const { opensAt } = await roundOf(id);
    await runJob(openRounds, new Date(opensAt.getTime() + hours * 3_600_000));
    return (await roundOf(id)).state;
  };

  test('no round is planned, and the refusal says at which school to begin, in four requests', async () => {
    const draft = await draftBy(OFFICER);
    await addFindings(ROUND, PART, LOW);
    const refused = await ask(ADMIN, 'plan-round', draft);
    expect(refused.error).toMatchObject({ code: 'FINDINGS_UNPLANNED', params: { count: 2, school: JILIN.name } });
    expect(refused.wire.length).toBeLessThanOrEqual(4);
  });

  test('a round that had been planned before does not open, until there is a plan for each', async () => {
    const id = await planned();
    await addFindings(ROUND, PART, LOW.slice(0, 1));
    expect(await stateAfter(id, 0)).toBe('planned');
    await plan(OFFICER);
    expect(await stateAfter(id, 1)).toBe('open');
  });

  test('a round of another place opens', async () => {
    const id = await planned();
    await addFindings({ ...ROUND, place: 'province' }, PART, LOW);
    expect(await stateAfter(id, 0)).toBe('open');
  });

  test('a round that is held until less than a day of it is left opens no more', async () => {
    const id = await planned();
    await addFindings(ROUND, PART, LOW.slice(0, 1));
    expect(await stateAfter(id, 24)).toBe('planned');
    await plan(OFFICER);
    expect(await stateAfter(id, 9 * 24 + 2)).toBe('cancelled');
  });
});

describe('with an earlier round of the place that is over and not counted', () => {
  const HOURS = 3_600_000;
  afterEach(() => rounds.removeAll({}));
  const low = answersText(CANTEEN_ITEMS, { ...ANSWERS, warm: 1, staff: { kind: 5, quick: 5 } });
  const seenBy = async (id: string, now: Date) => {
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'] });
    try {
      const listed = (await ask(ADMIN, 'rounds', { place: JILIN.id, behind: null })).data.rounds as {
        id: string;
        waitsFor: string;
      }[];
      const one = await ask(ADMIN, 'round-plan', { place: JILIN.id, id });
      return [one.wire.length, one.data.waitsFor, listed.find((round) => round.id === id)?.waitsFor];
    } finally {
      jest.useRealTimers();
    }
  };

  test('a round opens neither before the count nor before what it brought to light has plans, and the desk is told which', async () => {
    const end = Date.now() + 3 * 24 * HOURS;
    const first = await openRound({ threshold: 0.9, closesAt: new Date(end) });
    await fillUrns(
      await partOf(first),
      0,
      Array.from({ length: 40 }, () => low),
    );
    const draft = await draftBy(OFFICER, {
      opensAt: new Date(end + 60_000).toISOString(),
      closesAt: new Date(end + 9 * 24 * HOURS).toISOString(),
    });
    expect((await ask(ADMIN, 'plan-round', draft)).ok).toBe(true);
    const stateAt = async (now: Date) => {
      await runJob(openRounds, now);
      return (await roundOf(draft.id)).state;
    };
    const soon = new Date(end + 10 * 60_000);
    expect(await stateAt(soon)).toBe('planned');
    expect(await seenBy(draft.id, soon)).toEqual([2, 'count', 'count']);
    await rounds.updateWhere({ _id: first._id }, { state: 'counting' });
    expect(await stateAt(overAt(first))).toBe('planned');
    await closeNow(first);
    const counted = new Date(end + 3 * HOURS);
    expect(await findings.count({ roundId: first._id, state: 'open' })).toBe(1);
    expect(await stateAt(counted)).toBe('planned');
    expect(await seenBy(draft.id, counted)).toEqual([2, 'plans', 'plans']);
    expect((await plan(OFFICER, { id: `${first._id}:${JILIN.id}:warm` })).ok).toBe(true);
    expect(await stateAt(counted)).toBe('open');
  });

  test('no round is planned; one that still runs is in nobody’s way', async () => {
    const first = await openRound();
    const draft = await draftBy(OFFICER);
    await rounds.updateWhere({ _id: first._id }, { closesAt: new Date(Date.now() - 1000) });
    const refused = await ask(ADMIN, 'plan-round', draft);
    expect([refused.error.code, refused.wire.length]).toEqual(['EARLIER_ROUND_COUNTING', 2]);
    await rounds.updateWhere({ _id: first._id }, { state: 'counting' });
    expect((await ask(ADMIN, 'plan-round', draft)).error.code).toBe('EARLIER_ROUND_COUNTING');
    await rounds.updateWhere({ _id: first._id }, { state: 'open', closesAt: new Date(Date.now() + 24 * HOURS) });
    const planned = await ask(ADMIN, 'plan-round', draft);
    expect([planned.ok, planned.wire.length]).toEqual([true, 4]);
  });

  test('a round of another place opens all the same', async () => {
    const first = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    await rounds.updateWhere({ _id: first._id }, { state: 'counting' });
    const draft = await draftBy(OFFICER);
    expect((await ask(ADMIN, 'plan-round', draft)).ok).toBe(true);
    await runJob(openRounds, new Date((await roundOf(draft.id)).opensAt.getTime() + 60_000));
    expect((await roundOf(draft.id)).state).toBe('open');
  });
});

describe('the list', () => {
  beforeEach(() => addFindings(ROUND, PART, LOW));

  test('is everybody’s to read, by school and by round, in two requests', async () => {
    const { data, wire } = await list(STUDENT);
    expect(wire).toHaveLength(2);
    expect(data.findings).toMatchObject([
      { id: `${PART._id}:staff:quick`, state: 'open', days: null, mayPlan: false, mayReport: false },
      { id: WARM, positive: 41, n: 100, threshold: 0.6 },
    ]);
    expect((await list('demo-10184-student-1')).data).toEqual(data);
    expect((await list(STUDENT, YANBIAN.id)).data).toEqual({ findings: [], counts: { all: 0, open: 0 }, after: null });
    expect((await list(STUDENT, JILIN.id, ROUND._id)).data.findings).toHaveLength(2);
    expect((await list(STUDENT, JILIN.id, 'another-round')).data.findings).toHaveLength(0);
    expect((await list('account-of-nobody')).error.code).toBe('NOT_BOUND');
  });

  test('goes on behind a hundred, and says from the beginning how many there are and how many have no plan', async () => {
    await findings.removeAll({});
    const many = Array.from({ length: FINDING_LIMITS.shown + 20 }, (_none, at) => ({
      ...{ item: 'staff', row: `row-${String(at).padStart(3, '0')}`, positive: 1, n: 20 },
    }));
    await addFindings(ROUND, PART, many);
    const earlier = { ...ROUND, _id: 'round-of-findings-before', closesAt: new Date(Date.now() - 86_400_000) };
    await addFindings(earlier, { ...PART, _id: `${earlier._id}:${JILIN.id}` }, LOW);
    await plan(OFFICER, { id: `${PART._id}:staff:row-000` });
    const first = await list(STUDENT);
    expect([first.data.findings.length, first.wire.length]).toEqual([FINDING_LIMITS.shown, 2]);
    expect(first.data.counts).toEqual({ all: many.length + 2, open: many.length + 1 });
    const next = await list(STUDENT, JILIN.id, null, first.data.after);
    expect([next.data.after, next.data.counts, next.wire.length]).toEqual([null, first.data.counts, 2]);
    const ids = [...first.data.findings, ...next.data.findings].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(many.length + 2);
    expect(ids.slice(-2)).toEqual([`${earlier._id}:${JILIN.id}:staff:quick`, `${earlier._id}:${JILIN.id}:warm`]);
    const ofOne = await list(STUDENT, JILIN.id, earlier._id);
    expect(ofOne.data).toMatchObject({ counts: { all: 2, open: 2 }, after: null });
  });

  test('shows the plan, what was done by whom and when, and days on the school’s calendar', async () => {
    expect((await plan(OFFICER)).wire).toHaveLength(4);
    const told = await report(DEPARTMENT);
    expect(told.wire).toHaveLength(4);
    const shown = (await list(STUDENT)).data.findings.find(({ id }: { id: string }) => id === WARM);
    expect(shown).toMatchObject({ state: 'planned', owner: OFFICE, action: '加两个保温台', due: DUE });
    expect(shown.days.left).toBe(shown.days.total);
    expect(shown.notes).toMatchObject([{ office: OFFICE, text: '已经订了，周五装。' }]);
    const done = await report(OFFICER, { version: 3, text: '装好了，抽查四次都热。', done: true });
    expect(done.data.finding).toMatchObject({ state: 'done', mayPlan: false, mayReport: false });
    expect((await report(OFFICER, { version: 4 })).error.code).toBe('FINDING_NOT_NOW');
    expect((await plan(OFFICER, { version: 4 })).error.code).toBe('FINDING_NOT_NOW');
  });

  test('goes on with its department under another name; what is done keeps the name of who did it', async () => {
    await addFindings(ROUND, PART, LOW);
    await plan(OFFICER);
    const done = `${PART._id}:staff:quick`;
    await plan(OFFICER, { id: done });
    await report(DEPARTMENT, { id: done, done: true });
    await renamedDepartment(OFFICE, '后勤管理处');
    const { data } = await report(DEPARTMENT, { version: 3 });
    expect(data.finding).toMatchObject({ owner: '后勤管理处', mayReport: true });
    expect(await findings.get(done)).toMatchObject({ state: 'done', owner: OFFICE });
    await renamedDepartment('后勤管理处', OFFICE);
  });
});

/** The name of a student of 吉林大学. */
async function aName(): Promise<string> {
  const student = (await allOf('people')).find(({ _id }) => _id.startsWith(`${JILIN.id}:`));
  return unseal(student?.name as never, personPlace(String(student?._id), 'name'));
}

describe('a plan', () => {
  beforeEach(() => addFindings(ROUND, PART, LOW));

  test('is offered the departments of the school, and made by who has seen how it stands', async () => {
    const { data, wire } = await show(OFFICER);
    expect([data.departments.includes(OFFICE), data.version, wire.length]).toEqual([true, 1, 1]);
    expect((await plan(OFFICER)).data).toMatchObject({ version: 2, finding: { state: 'planned', mayReport: true } });
    expect((await plan(ADMIN)).error.code).toBe('FINDING_CHANGED');
    const later = plusDays(DUE, 7);
    expect((await plan(ADMIN, { version: 2, due: later })).data.finding).toMatchObject({
      due: later,
      movedFrom: [DUE],
    });
    const rewritten = (await plan(ADMIN, { version: 3, due: later, action: '看情况' })).data.finding;
    expect(rewritten).toMatchObject({ action: '看情况', movedFrom: [DUE] });
    const first = { owner: OFFICE, action: '加两个保温台' };
    expect(rewritten.earlier).toEqual([
      { ...first, due: DUE, until: expect.any(String) },
      { ...first, due: later, until: expect.any(String) },
    ]);
    const { findings: seen } = (await list(STUDENT)).data;
    expect(seen.find(({ id }: { id: string }) => id === WARM).earlier).toEqual(rewritten.earlier);
  });

  test('wants a day to come, and words that may be published; nothing is done before something is planned', async () => {
    const before = await everything();
    expect((await plan(OFFICER, { due: plusDays(dayOf(new Date()), -1) })).error).toMatchObject({
      ...{ code: 'FINDING_DATE_WRONG', params: { problem: 'past' } },
    });
    expect((await plan(OFFICER, { action: 'risky-word' })).error.code).toBe('CONTENT_REFUSED');
    expect((await plan(OFFICER, { action: '这里有 review-word' })).error.code).toBe('TEXT_NOT_CLEARED');
    const name = await aName();
    for (const more of [{ action: `请${name}去看` }, { owner: `${name}老师` }])
      expect((await plan(OFFICER, more)).error.code).toBe('FINDING_NAMES_STUDENT');
    expect((await report(OFFICER, { version: 1, done: true })).error.code).toBe('FINDING_NOT_NOW');
    expect(await everything()).toEqual(before);
    await plan(OFFICER);
    const planned = await everything();
    expect((await report(OFFICER, { text: '这里有 review-word' })).error.code).toBe('TEXT_NOT_CLEARED');
    expect((await report(OFFICER, { text: `${name}都修好了` })).error.code).toBe('FINDING_NAMES_STUDENT');
    expect(await everything()).toEqual(planned);
  });

  test('is made once of ten at a time, and the same call again makes it no more', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => plan(at % 2 ? OFFICER : ADMIN)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const key = freshKey();
    const first = await report(OFFICER, {}, key);
    expect(said(await report(OFFICER, {}, key))).toEqual(said(first));
    expect((await report(OFFICER, { text: '别的' }, key)).error.code).toBe('KEY_REUSED');
    expect((await findings.get(WARM))?.notes).toHaveLength(1);
  });

  test('is the school’s affair, or of who heads the place whose round it was', async () => {
    expect((await plan(PROVINCE_ADMIN)).error.code).toBe('FINDING_NOT_FOUND');
    expect((await plan(CITY_ADMIN)).error.code).toBe('FINDING_NOT_FOUND');
    await findings.removeAll({});
    await addFindings({ ...ROUND, place: 'province' }, PART, LOW);
    const shown = await show(PROVINCE_ADMIN);
    expect([shown.data.departments.includes(OFFICE), shown.wire.length]).toEqual([true, 1]);
    const made = await plan(PROVINCE_ADMIN);
    expect([made.ok, made.wire.length]).toEqual([true, 4]);
    expect((await plan(OFFICER, { version: 2 })).ok).toBe(true);
    expect((await plan(CITY_ADMIN, { version: 3 })).error.code).toBe('FINDING_NOT_FOUND');
  });

  test('is nobody else’s: nothing is shown or changed, and a department reports only on what is its own', async () => {
    await plan(OFFICER, { owner: '饮食中心' });
    const before = await everything();
    for (const [who, openid] of [...STRANGERS, ['a student', STUDENT], ['a department', DEPARTMENT]] as const)
      for (const answer of [await show(openid), await plan(openid, { version: 2 }), await report(openid)])
        expect([who, answer.error?.code]).toEqual([
          who,
          expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|FINDING_NOT_FOUND)$/),
        ]);
    expect(await everything()).toEqual(before);
  });
});
