import { dayOf, plusDays } from '@domain/core/school-clock';
import { FINDING_LIMITS } from '@types_/survey/finding';
import { addFindings, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { ask, DUE, LOW, PART, plan, ROUND, report } from '../../support/findings';
import { CITY_ADMIN, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, YANBIAN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { CANTEEN } from '../../support/survey';

beforeAll(seedStrangers);
beforeEach(() => findings.removeAll({}));

describe('what is not done of the rounds of a place', () => {
  const open = (openid: string, place: string, behind: object | null = null) =>
    ask(openid, 'open-findings', { place, behind });
  const MANY = { ...ROUND, place: 'province' };
  const atYanbian = { _id: `${ROUND._id}:${YANBIAN.id}`, schoolId: YANBIAN.id };

  test('is listed for the province by school, what has no plan first, in two requests', async () => {
    await addFindings(MANY, PART, LOW);
    await addFindings(MANY, atYanbian, LOW.slice(0, 1));
    await plan(OFFICER);
    const { data, wire } = await open(PROVINCE_ADMIN, 'province');
    expect(wire).toHaveLength(2);
    expect(data).toMatchObject({ at: { place: 'province' }, counts: { all: 3, open: 2 }, mayPlan: true, after: null });
    expect(data.findings).toMatchObject([
      { school: JILIN.name, state: 'open', owner: '', due: null, row: { 'zh-CN': '快慢' }, positive: 3, n: 12 },
      { school: YANBIAN.name, state: 'open', item: CANTEEN.items[1]?.title },
      { school: JILIN.name, state: 'planned', owner: OFFICE, due: DUE, overdue: false },
    ]);
    expect((await open('demo-province-1', 'province')).data).toMatchObject({ counts: { open: 2 }, mayPlan: false });
  });

  test('leaves out what is done, and is empty where nothing came out low', async () => {
    await addFindings(ROUND, PART, LOW.slice(0, 1));
    await plan(OFFICER);
    await report(OFFICER, { done: true });
    const none = { counts: { all: 0, open: 0 }, findings: [], after: null };
    expect((await open(ADMIN, JILIN.id)).data).toMatchObject(none);
    expect((await open(CITY_ADMIN, 'city-2201')).data).toMatchObject(none);
  });

  test('goes on behind a hundred: what has no plan, then by its day, so that what is overdue is before what is not', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_none, at) => ({
        ...{ item: 'staff', row: `row-${String(at).padStart(3, '0')}`, positive: 1, n: 20 },
      }));
    await addFindings(MANY, PART, rows(FINDING_LIMITS.shown - 2));
    await addFindings(MANY, atYanbian, rows(FINDING_LIMITS.shown + 7));
    const promised = (id: string, due: string) =>
      findings.updateWhere({ _id: id }, { state: 'planned', owner: OFFICE, due });
    const onTime = rows(5).map(({ row }) => `${PART._id}:staff:${row}`);
    for (const id of onTime) await promised(id, DUE);
    const late = rows(3).map(({ row }) => `${atYanbian._id}:staff:${row}`);
    for (const id of late) await promised(id, plusDays(dayOf(new Date()), -3));
    const parts = [await open(PROVINCE_ADMIN, 'province')];
    for (let after = parts[0]?.data.after; after; after = parts.at(-1)?.data.after)
      parts.push(await open(PROVINCE_ADMIN, 'province', after));
    const counts = { all: 2 * FINDING_LIMITS.shown + 5, open: 2 * FINDING_LIMITS.shown - 3 };
    for (const { data, wire } of parts) expect([data.counts, wire.length]).toEqual([counts, 2]);
    expect(parts.map(({ data }) => data.findings.length)).toEqual([FINDING_LIMITS.shown, FINDING_LIMITS.shown, 5]);
    const all = parts.flatMap(({ data }) => data.findings as { id: string; state: string; overdue: boolean }[]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(counts.all);
    expect(all.slice(0, counts.open).every(({ state }) => state === 'open')).toBe(true);
    expect(all.slice(counts.open).map(({ id }) => id)).toEqual([...late, ...onTime]);
  });

  test('is shown to nobody who does not look after that very place', async () => {
    await addFindings(MANY, PART, LOW);
    for (const openid of [STUDENT, DEPARTMENT, OFFICER, CITY_ADMIN])
      expect([openid, (await open(openid, 'province')).ok]).toEqual([openid, false]);
    for (const [, openid] of STRANGERS)
      expect([openid, (await open(openid, JILIN.id)).ok]).toEqual([openid, openid === LEAGUE]);
    expect((await open(PROVINCE_ADMIN, JILIN.id)).error.code).toBe('NOT_ALLOWED');
    expect((await open(PROVINCE_ADMIN, 'city-2201')).error.code).toBe('NOT_ALLOWED');
  });
});
