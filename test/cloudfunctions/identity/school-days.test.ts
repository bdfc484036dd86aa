import { dayOf, plusDays } from '@domain/core/school-clock';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { schoolSettings } from '../../../cloudfunctions/_kit/school-settings';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { type Answer, as, freshKey } from '../../support/as';
import { allOf } from '../../support/everything';
import { role } from '../../support/granting';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const today = dayOf(new Date());
const show = (openid = ADMIN, place = JILIN.id) => role(openid, 'show-school-days', { place });
async function set(openid: string, more: object, key = freshKey()): Promise<Answer> {
  const { version, breaks, workdays } = (await show(ADMIN)).data;
  return role(openid, 'set-school-days', { version, breaks, workdays, ...more }, key);
}
const stored = () => schoolSettings.get(JILIN.id);
const off = (from: number, to: number, name = '停课') => ({
  name,
  from: plusDays(today, from),
  to: plusDays(today, to),
});

describe('a school’s calendar', () => {
  test('is shown with what counts: its breaks, what stands in, holidays and make-up workdays to come', async () => {
    const { data, wire } = await show();
    expect(data).toMatchObject({ school: JILIN.name, workdays: [], dutyPhone: '0431-00000110' });
    expect(data.breaks.map(({ name }: { name: string }) => name)).toEqual(['寒假', '暑假', '寒假', '暑假']);
    expect(data.publicDays.map(({ holiday }: { holiday: string }) => holiday)).toEqual(
      expect.arrayContaining([
        'new-year',
        'spring-festival',
        'tomb-sweeping',
        'labour-day',
        'dragon-boat',
        'national-day',
      ]),
    );
    expect(wire).toHaveLength(2);
  });

  test('has the usual holidays of its kind until the school has said its own', async () => {
    const without = (await set(ADMIN, { breaks: [] })).data;
    expect(without.usual.map(({ season }: { season: string }) => season).sort()).toEqual(['summer', 'winter']);
    const [first] = without.usual;
    const confirmed = (await set(LEAGUE, { breaks: [{ name: '寒假', from: first.from, to: first.to }] })).data;
    expect(confirmed.usual).toHaveLength(1);
    expect(confirmed.usual[0].season).not.toBe(first.season);
  });

  test('is changed in four requests, and the same call again changes nothing more', async () => {
    const key = freshKey();
    const input = { version: (await show()).data.version, breaks: [off(40, 42)], workdays: [plusDays(today, 3)] };
    const first = await role(ADMIN, 'set-school-days', input, key);
    expect(first.data).toMatchObject({ breaks: input.breaks, workdays: input.workdays, version: input.version + 1 });
    expect(first.wire).toHaveLength(4);
    const before = await stored();
    expect((await role(ADMIN, 'set-school-days', input, key)).data).toEqual(first.data);
    expect(await stored()).toEqual(before);
    const other = await role(ADMIN, 'set-school-days', { ...input, breaks: [] }, key);
    expect(other.error.code).toBe('KEY_REUSED');
  });

  test('of two who change what both have seen, the second is told and overwrites nothing', async () => {
    const { version } = (await show()).data;
    const change = (openid: string, from: number) =>
      role(openid, 'set-school-days', { version, breaks: [off(from, from + 2)], workdays: [] });
    const answers = await Promise.all([change(ADMIN, 60), change(LEAGUE, 70)]);
    const [won, lost] = answers[0]?.ok ? answers : [answers[1], answers[0]];
    expect(['BUSY', 'SETTINGS_CHANGED']).toContain(lost?.error.code); // BUSY: the phone asks again, and hears the other
    expect((await change(ADMIN, 80)).error.code).toBe('SETTINGS_CHANGED');
    expect((await stored())?.breaks).toEqual(won?.data.breaks);
  });

  test.each([
    ['BREAK_BACKWARDS', [off(10, 9)]],
    ['BREAK_TOO_LONG', [off(10, 140)]],
    ['BREAKS_OVERLAP', [off(10, 20), off(20, 30)]],
    ['BREAKS_LEAVE_NO_DAYS', [off(10, 120), off(121, 230), off(231, 340)]],
  ])('is refused with %s, and nothing is written', async (code, breaks) => {
    const before = await stored();
    const { error } = await set(ADMIN, { breaks });
    expect([error.code, error.params.day]).toEqual([code, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
    expect(await stored()).toEqual(before);
  });

  test('a week off in term time is the union’s to enter; more is the youth league’s, which is told of each change, and who entered it stands there', async () => {
    await set(LEAGUE, { breaks: [], workdays: [] });
    const toldOf = async () =>
      (await allOf('notices')).filter(({ kind }) => kind === 'school-days-changed').map(({ to }) => to);
    const before = (await toldOf()).length;
    // Mondays in the middle of the autumn, three years on, where no holiday is usual.
    const year = Number(today.slice(0, 4)) + 3;
    const monday = Array.from({ length: 7 }, (_, day) => plusDays(`${year}-11-08`, day)).find(
      (day) => new Date(`${day}T12:00:00+08:00`).getUTCDay() === 1,
    );
    const week = (weeks: number, days: number) => ({
      name: '停课',
      from: plusDays(monday ?? '', weeks * 7),
      to: plusDays(monday ?? '', weeks * 7 + days),
    });
    const refused = await set(ADMIN, { breaks: [week(0, 7)] });
    expect(refused.error).toMatchObject({ code: 'BREAK_LEAGUE_ONLY', params: { day: monday, most: 5, within: 20 } });
    const key = freshKey();
    expect((await set(ADMIN, { breaks: [week(0, 4)] }, key)).ok).toBe(true);
    expect((await toldOf()).slice(before)).toEqual([idOf(LEAGUE)]);
    // Cut into two it is as long as in one.
    expect((await set(ADMIN, { breaks: [week(0, 4), week(1, 4)] })).error.code).toBe('BREAK_LEAGUE_ONLY');
    expect((await set(LEAGUE, { breaks: [week(0, 4), week(1, 4)] })).ok).toBe(true);
    expect((await toldOf()).length).toBe(before + 1);
    const { data } = await show();
    expect(data.entered.map(({ office }: { office: string }) => office)).toEqual(['主席团', '团委']);
    // Nor is it cut into weeks with school between; after what the league has granted the union has its own days still.
    const own = [week(0, 4), week(1, 4)];
    expect((await set(ADMIN, { breaks: [...own, week(3, 1)] })).error.code).toBe('BREAK_LEAGUE_ONLY');
    expect((await set(ADMIN, { breaks: [...own, week(5, 4)] })).ok).toBe(true);
    expect((await set(ADMIN, { breaks: own })).ok).toBe(true);
    // What the youth league has entered stays where the union changes something else.
    expect((await set(ADMIN, { workdays: [plusDays(today, 5)] })).ok).toBe(true);
    await set(LEAGUE, { breaks: [], workdays: [] });
  });

  test('a week that was taken back was taken: the union has no other one, neither week after week nor always the days to come', async () => {
    await set(LEAGUE, { breaks: [], workdays: [] });
    const year = Number(today.slice(0, 4)) + 5;
    const day = (n: number) => plusDays(`${year}-10-15`, n);
    const week = (n: number) => ({ name: '停课', from: day(n), to: day(n + 6) });
    expect((await set(ADMIN, { breaks: [week(0)] })).ok).toBe(true);
    for (const days of [7, 14, 1, 2]) {
      const { error, wire } = await set(ADMIN, { breaks: [week(days)] });
      expect([days, error?.code, wire.length]).toEqual([days, 'BREAK_LEAGUE_ONLY', 2]);
    }
    // Nor with the days between, over which nothing was off. Which days count is shown, and no others.
    expect((await set(ADMIN, { breaks: [] })).ok).toBe(true);
    const spans = (await show()).data.takenBack.map(({ from, to }: { from: string; to: string }) => [from, to]);
    expect(spans).toContainEqual([day(0), day(6)]);
    expect((await set(ADMIN, { breaks: [week(7)] })).error.code).toBe('BREAK_LEAGUE_ONLY');
    expect((await set(ADMIN, { breaks: [week(0)] })).ok).toBe(true);
    expect((await set(LEAGUE, { breaks: [week(7)] })).ok).toBe(true);
    await set(LEAGUE, { breaks: [] });
    const after = (await show()).data.takenBack.map(({ from }: { from: string }) => from);
    expect([after.includes(day(0)), after.includes(day(7))]).toEqual([true, false]);
  });

  test('the union goes no further where what stood would be forgotten; the league does', async () => {
    const { breaks, version } = (await show()).data;
    const at = new Date();
    const former = Array.from({ length: 100 }, (_none, n) => ({
      ...off(400 + n, 400 + n),
      at,
      until: at,
      office: '主席团',
    }));
    await set(LEAGUE, { breaks: [off(300, 301)] });
    await schoolSettings.updateWhere({ _id: JILIN.id }, { former });
    expect((await set(ADMIN, { breaks: [] })).error.code).toBe('BREAK_LEAGUE_ONLY');
    expect((await set(LEAGUE, { breaks: [] })).ok).toBe(true);
    const kept = (await stored())?.former ?? [];
    expect([kept.length, kept[0]?.from]).toEqual([100, off(300, 301).from]);
    const old = new Date(Date.now() - 400 * 86_400_000);
    await schoolSettings.updateWhere({ _id: JILIN.id }, { former: former.map((one) => ({ ...one, until: old })) });
    expect((await set(ADMIN, { breaks })).ok).toBe(true);
    expect([(await stored())?.former, (await show()).data.version > version]).toEqual([[], true]);
  });

  test('is nobody’s to see or change but those who look after the school', async () => {
    for (const openid of [STUDENT, OFFICER, 'demo-10184-admin', 'demo-city-2201-admin'])
      for (const answer of [
        await show(openid),
        await set(openid, {}),
        await role(openid, 'set-duty-phone', { phone: '' }),
      ])
        expect([openid, answer.error.code]).toEqual([openid, 'NOT_ALLOWED']);
    expect((await show(ADMIN, YANBIAN.id)).error.code).toBe('NOT_ALLOWED');
    expect((await show(ADMIN, '4122019999')).error.code).toBe('INSTITUTION_UNKNOWN');
  });

  test('and the duty phone is shown to the school’s students, and whether there is a youth league; two requests', async () => {
    await role(ADMIN, 'set-duty-phone', { phone: '043112345678' });
    const { data, wire } = await as(STUDENT, caseFunction, 'my-school');
    expect(data).toMatchObject({ dutyPhone: '043112345678', league: true });
    expect(wire).toHaveLength(2);
    expect((await as('demo-10184-student-1', caseFunction, 'my-school')).data.dutyPhone).not.toBe('043112345678');
    await role(LEAGUE, 'set-duty-phone', { phone: '' });
    expect((await as(CLASSMATE, caseFunction, 'my-school')).data).toMatchObject({ dutyPhone: '', league: true });
  });
});

describe('when breaks change', () => {
  test('what was promised stays, a day still to come never counts as none, and new cases go by the new days', async () => {
    await set(ADMIN, { breaks: [], workdays: [] });
    const id = await file();
    const promised = (await cases.get(id))?.deadlines;
    await set(LEAGUE, { breaks: [off(1, 40)] });
    const { data } = await as(STUDENT, caseFunction, 'get', { id });
    expect(data.dates).toMatchObject({ acknowledge: promised?.acknowledge, result: promised?.result });
    expect(data.deadline).toMatchObject({ day: promised?.acknowledge, state: 'running', left: 1, total: 1 });
    const later = await as(STUDENT, caseFunction, 'get', { id: await file() });
    expect(later.data.dates.acknowledge > plusDays(today, 40)).toBe(true);
  });

  test('a day near a holiday that the school has not said, or of a year not announced, says that it may move', async () => {
    const day = `${Number(today.slice(0, 4)) + 2}-03-01`;
    const id = await file();
    await cases.updateWhere({ _id: id }, { 'deadlines.acknowledge': day, 'deadlines.result': day });
    const { data } = await as(STUDENT, caseFunction, 'get', { id });
    expect([data.deadline.doubt, data.dates.doubt]).toEqual(['holidays', 'holidays']);
  });
});
