import { _ } from '../../../cloudfunctions/_kit/database';
import { approvals } from '../../../cloudfunctions/_kit/identity/approvals';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { allOf, everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { MIDDLE, seedMinors } from '../../support/minors';
import { onOtherDays } from '../../support/other-days';
import { LEAGUE } from '../../support/roles';
import { tell } from '../../support/routing';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STUDENT, step } from '../../support/scene';
import { person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

const HOUR = 3_600_000;
const PHONE = '13912345678';
const WHY = { reason: 'contact', words: '' };
const open = (openid: string, id: string, why: object = WHY, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'open-contact', { id, ...why }, key);
const leave = (openid: string, phone: string) => as(openid, identityFunction, 'set-contact', { phone });
const looksAt = async (id: string) => (await allOf('accesses')).filter(({ caseId }) => caseId === id);
const toldOf = async (kind: string, openid: string) =>
  (await allOf('notices')).filter((one) => one.kind === kind && one.to === idOf(openid));
const callable = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data.callable;

beforeAll(async () => {
  await seedStrangers();
  await seedMinors();
  await leave(STUDENT, PHONE);
});

describe('the youth league that is to call', () => {
  test('opens the number with a reason: recorded first, the student told and shown what was seen', async () => {
    const id = await caseIn('to-be-called');
    expect([await callable(LEAGUE, id), await callable(OFFICER, id), await callable(STUDENT, id)]).toEqual([
      ...[true, false, false],
    ]);
    const key = freshKey();
    const opened = await open(LEAGUE, id, WHY, key);
    expect([opened.data, opened.wire.length]).toEqual([{ phone: PHONE }, 4]);
    expect(said(await open(LEAGUE, id, WHY, key))).toEqual(said(opened));
    expect((await open(LEAGUE, id, { ...WHY, reason: 'visit' }, key)).error.code).toBe('KEY_REUSED');
    expect(await looksAt(id)).toMatchObject([{ what: 'contact', reason: 'contact', by: { role: 'youth-league' } }]);
    const seen = (await as(STUDENT, identityFunction, 'list-accesses')).data;
    expect([seen.verified, seen.accesses[0]]).toMatchObject([true, { what: 'contact', office: '团委', caseId: id }]);
    const told = (await allOf('notices')).filter((one) => one.caseId === id && one.kind === 'name-opened');
    expect(told.map(({ to }) => to)).toEqual([idOf(STUDENT)]);
    expect(JSON.stringify([await looksAt(id), told])).not.toContain(PHONE);
  });

  test('not who has handled the case, nor once the call is made, nor without a reason in words', async () => {
    const id = await caseIn('to-be-called');
    for (const words of ['', '看'])
      expect((await open(LEAGUE, id, { reason: 'other', words })).error).toMatchObject({ code: 'INPUT_INVALID' });
    const memberships = (await people.get(idOf(OFFICER)))?.memberships ?? [];
    const league = memberships.map((one) => ({ ...one, role: 'youth-league' as const, office: '团委' }));
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: league });
    expect((await open(OFFICER, id)).error.code).toBe('CASE_NOT_FOUND');
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships });
    await step(LEAGUE, id, 'callback', { solved: true, text: '说好了。' });
    expect([(await open(LEAGUE, id)).error.code, await callable(LEAGUE, id)]).toEqual(['CASE_STEP_NOT_NOW', false]);
    expect(await looksAt(id)).toEqual([]);
  });

  test('hears that no number was left: nothing was looked at, nothing is written down', async () => {
    const id = await caseIn('to-be-called', CLASSMATE);
    const before = await everything();
    const { data, wire } = await open(LEAGUE, id);
    expect([data, wire.length]).toEqual([{ phone: null }, 2]);
    expect(await everything()).toEqual(before);
  });

  test('reads the number that a student has under another id by now', async () => {
    const id = await caseIn('to-be-called', CLASSMATE);
    const later = 'demo-10183-student-3';
    await leave(later, '13712345678');
    await people.updateWhere({ _id: idOf(later) }, { former: [idOf(CLASSMATE)] });
    expect((await open(LEAGUE, id)).data).toEqual({ phone: '13712345678' });
    await people.updateWhere({ _id: idOf(later) }, { former: [] });
  });
});

describe('where somebody may come to harm', () => {
  test('the desk opens it, and the youth league what it has; a department does not, nor anybody once it is over', async () => {
    await onOtherDays();
    const id = await caseIn('asked-in-danger');
    expect([(await open(OFFICER, id)).data, (await open(ADMIN, id)).data]).toEqual([
      { phone: PHONE },
      { phone: PHONE },
    ]);
    expect((await open(LEAGUE, id)).error.code).toBe('CASE_NOT_FOUND');
    const about = await file(STUDENT, { danger: true, aboutUnion: true });
    expect([(await open(OFFICER, about)).error.code, (await open(LEAGUE, about)).data]).toEqual([
      ...['CASE_NOT_FOUND', { phone: PHONE }],
    ]);
    await step(STUDENT, id, 'withdraw');
    expect((await open(OFFICER, id)).error.code).toBe('CASE_STEP_NOT_NOW');
    const safe = await caseIn('acknowledged');
    expect([(await open(OFFICER, safe)).error.code, await callable(OFFICER, safe)]).toEqual([
      ...['CASE_STEP_NOT_NOW', false],
    ]);
  });

  test('nobody else gets anything, and nobody leaves a trace', async () => {
    const id = await file(STUDENT, { danger: true });
    const before = await everything();
    for (const [, openid] of STRANGERS) {
      const answer = await open(openid, id);
      expect([openid, answer.error.code]).toEqual([
        openid,
        expect.stringMatching(/^(CASE_NOT_FOUND|NOT_ALLOWED|NOT_BOUND)$/),
      ]);
      expect(said(answer)).toEqual(said(await open(openid, 'A'.repeat(32))));
    }
    expect(await everything()).toEqual(before);
  });

  test('of a minor it takes the youth league’s yes, which names the number and opens no name', async () => {
    const [student, officer, league] = ['student-1', 'officer', 'league'].map(
      (who) => `demo-${MIDDLE.code}-${who}`,
    ) as [string, string, string];
    await leave(student, PHONE);
    const id = await file(student, { danger: true });
    expect((await open(officer, id)).error.code).toBe('CASE_LOOK_ASKED');
    const waiting = (await as(league, identityFunction, 'list-approvals')).data.waiting;
    expect(waiting).toMatchObject([{ kind: 'opening', what: 'contact', caseId: id, because: ['minor'] }]);
    const decision = { id: waiting[0].id, approve: true, how: null, words: '' };
    expect((await as(league, identityFunction, 'decide-approval', decision)).ok).toBe(true);
    const name = await as(officer, caseFunction, 'open-name', { id, ...WHY });
    expect(name.error.code).toBe('CASE_LOOK_ASKED');
    const opened = await open(officer, id);
    expect([opened.data, opened.wire.length]).toEqual([{ phone: PHONE }, 4]);
    expect(await looksAt(id)).toMatchObject([{ what: 'contact', approvedBy: '团委' }]);
    expect((await open(officer, id)).error.code).toBe('CASE_LOOK_ASKED');
  });
});

describe('where an officer wrote down that somebody may come to harm', () => {
  const [student, text] = ['demo-10183-student-3', '同学说有人跟着她，很害怕。'];
  const told = async (): Promise<string> => {
    const { number, name } = person<'student'>(student).roster;
    return (await tell(OFFICER, { danger: true, number, name, text })).data.id;
  };
  const decide = async (approve: boolean) => {
    const { waiting } = (await as(LEAGUE, identityFunction, 'list-approvals')).data;
    const [{ id }] = waiting.filter((one: { what?: string }) => one.what === 'contact');
    return as(LEAGUE, identityFunction, 'decide-approval', {
      id,
      approve,
      how: null,
      words: approve ? '' : '先去找本人',
    });
  };
  beforeAll(() => leave(student, PHONE));
  beforeEach(onOtherDays);

  test('it opens no number to them; to a colleague with the youth league’s yes; to the league where it has the case', async () => {
    const id = await told();
    // By this the phone of who wrote it down says why there is none.
    expect((await as(OFFICER, caseFunction, 'get', { id })).data.timeline.at(-1)).toMatchObject({
      told: 'counter',
      mine: true,
    });
    expect([(await open(OFFICER, id)).error.code, await callable(OFFICER, id)]).toEqual(['CASE_STEP_NOT_NOW', false]);
    expect((await open(ADMIN, id)).error.code).toBe('CASE_LOOK_ASKED');
    expect(await looksAt(id)).toEqual([]);
    expect((await decide(true)).ok).toBe(true);
    expect((await toldOf('calling-approved', ADMIN)).filter(({ caseId }) => caseId === id)).toHaveLength(1);
    expect((await open(ADMIN, id)).data).toEqual({ phone: PHONE });
    expect(await looksAt(id)).toMatchObject([{ what: 'contact', approvedBy: '团委' }]);
    expect((await open(LEAGUE, id)).error.code).toBe('CASE_NOT_FOUND');
    await runJob(wakeCases, new Date(Date.now() + 29 * 3_600_000));
    expect((await open(LEAGUE, id)).data).toEqual({ phone: PHONE });
  });

  test('the league is told within the call, once, and has four hours; then it is asked and told anew', async () => {
    const id = await told();
    const before = (await toldOf('opening-asked', LEAGUE)).length;
    const first = await open(ADMIN, id);
    const moment = String(first.error.params.moment);
    expect([Date.parse(moment) - Date.now() > 3.9 * HOUR, Date.parse(moment) - Date.now() <= 4 * HOUR]).toEqual([
      true,
      true,
    ]);
    const again = await open(ADMIN, id);
    expect([said(again), first.wire.length, again.wire.length <= 4]).toEqual([said(first), 4, true]);
    const notices = (await toldOf('opening-asked', LEAGUE)).filter(
      ({ params }) => (params as { moment: string }).moment === moment,
    );
    expect(notices).toMatchObject([{ caseId: null, params: { office: '主席团' } }]);
    expect(await toldOf('opening-asked', LEAGUE)).toHaveLength(before + 1);
    const { waiting } = (await as(LEAGUE, identityFunction, 'list-approvals')).data;
    const asked = waiting.filter(({ caseId }: { caseId: string }) => caseId === id);
    expect(asked).toMatchObject([{ what: 'contact', because: ['hearsay'], until: moment }]);
    await approvals.updateWhere({ _id: asked[0].id }, { until: new Date() });
    expect((await open(ADMIN, id)).error.code).toBe('CASE_LOOK_ASKED');
    expect(await toldOf('opening-asked', LEAGUE)).toHaveLength(before + 2);
    await decide(false);
    expect((await toldOf('calling-refused', ADMIN)).filter(({ caseId }) => caseId === id)).toHaveLength(1);
  });

  test('where nobody of the league could say yes, nothing is asked, and it says whom to call', async () => {
    const id = await told();
    const seats = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
    await people.updateWhere(
      { _id: idOf(LEAGUE) },
      { memberships: _.set(seats.map((one) => ({ ...one, to: new Date(0) })) as never) },
    );
    const before = await everything();
    expect((await open(ADMIN, id)).error.code).toBe('CASE_LOOK_NOBODY');
    expect(await everything()).toEqual(before);
    await people.updateWhere({ _id: idOf(LEAGUE) }, { memberships: _.set(seats as never) });
    expect((await open(ADMIN, id)).error.code).toBe('CASE_LOOK_ASKED');
  });

  test('until the student has said something in it themself, or brought the slip', async () => {
    const id = await told();
    await step(student, id, 'supplement', { text: '是的，今天又来了。' });
    expect((await open(OFFICER, id)).data).toEqual({ phone: PHONE });
    const slip = (await tell(OFFICER, { danger: true, text })).data;
    expect((await as(student, caseFunction, 'claim', { code: slip.code })).ok).toBe(true);
    expect((await open(OFFICER, slip.id)).data).toEqual({ phone: PHONE });
  });
});

describe('with a door', () => {
  const door = badPlatform();
  test.each(['accesses', 'notices'])(
    'no number is read out before %s are written, and the retry makes it good',
    async (one) => {
      await onOtherDays();
      const id = await file(STUDENT, { danger: true });
      const key = freshKey();
      door.refuse('database.insertDocument', one);
      const died = await open(OFFICER, id, WHY, key);
      expect([died.ok, JSON.stringify(died).includes(PHONE)]).toEqual([false, false]);
      expect((await open(OFFICER, id, WHY, key)).data).toEqual({ phone: PHONE });
      expect(await looksAt(id)).toHaveLength(1);
    },
  );
});
