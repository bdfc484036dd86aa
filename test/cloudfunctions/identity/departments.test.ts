import { USUAL_DEPARTMENTS } from '@domain/core/departments';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { type Answer, freshKey, said } from '../../support/as';
import { aMinuteLater, role } from '../../support/granting';
import { LEAGUE } from '../../support/roles';
import { assigned, DEPARTMENT, get, OFFICE, queueOf } from '../../support/routing';
import { ADMIN, file, OFFICER, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);

interface Row {
  name: string;
  topics: string[];
}
const show = (openid = ADMIN): Promise<Answer> => role(openid, 'show-departments', {});
/** All departments, changed by what `change` makes of each: null removes it. */
async function set(change: (row: Row) => object | null, more: object[] = [], key = freshKey()): Promise<Answer> {
  const { version, departments } = (await show()).data;
  const kept = departments.flatMap(({ name, topics }: Row) => {
    const changed = change({ name, topics });
    return changed === null ? [] : [{ was: name, name, topics, ...changed }];
  });
  return role(ADMIN, 'set-departments', { version, departments: [...kept, ...more] }, key);
}
const same = () => ({});

describe('the departments of a school', () => {
  test('are the usual ones until the union says otherwise, with who works there', async () => {
    const { data, wire } = await show();
    expect(data.departments.map(({ name }: Row) => name)).toEqual(USUAL_DEPARTMENTS.map(({ name }) => name));
    expect(data.departments[0]).toMatchObject({ name: OFFICE, staff: 1 });
    expect(wire).toHaveLength(2);
    expect((await show(LEAGUE)).ok).toBe(true);
    expect((await show(OFFICER)).error.code).toBe('NOT_ALLOWED');
  });

  test('are added to and given topics in three requests, once', async () => {
    const key = freshKey();
    const first = await set(same, [{ was: null, name: '国际处', topics: ['aid'] }], key);
    expect(first.wire).toHaveLength(3);
    expect(first.data.departments.at(-1)).toEqual({ name: '国际处', topics: ['aid'], staff: 0 });
    const { version } = first.data;
    expect((await step(OFFICER, await file(), 'assign', { department: '国际处' })).ok).toBe(true);
    expect((await show()).data.version).toBe(version);
  });

  test('are changed only by who has seen them as they are', async () => {
    const { version, departments } = (await show()).data;
    const wish = { version, departments: departments.map(({ name, topics }: Row) => ({ was: name, name, topics })) };
    const answers = await Promise.all([role(ADMIN, 'set-departments', wish), role(ADMIN, 'set-departments', wish)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await role(ADMIN, 'set-departments', wish)).error.code).toBe('SETTINGS_CHANGED');
    expect((await role(LEAGUE, 'set-departments', wish)).error.code).toBe('NOT_ALLOWED');
  });

  test.each([
    [
      'twice the same',
      [
        { was: null, name: '新部门', topics: [] },
        { was: null, name: '新部门', topics: [] },
      ],
      'DEPARTMENT_TWICE',
    ],
    ['a name that is another’s', [{ was: null, name: '教务处', topics: [] }], 'DEPARTMENT_TWICE'],
    ['one that is not there', [{ was: '没有的处', name: '没有的处', topics: [] }], 'SETTINGS_CHANGED'],
  ])('refuse %s', async (_, more, code) => {
    const before = (await show()).data;
    expect((await set(same, more)).error.code).toBe(code);
    expect((await show()).data).toEqual(before);
  });

  test('go only once nothing is open there and nobody works there', async () => {
    const id = await file();
    await assigned(id, OFFICER, '财务处');
    const without = () => set(({ name }) => (name === '财务处' ? null : {}));
    const refused = await without();
    expect(refused.error).toMatchObject({ code: 'DEPARTMENT_IN_USE', params: { name: '财务处', cases: 1, staff: 0 } });
    expect(refused.wire).toHaveLength(3);
    await assigned(id, OFFICER, '教务处');
    const gone = await without();
    expect(gone.wire).toHaveLength(4);
    expect(gone.data.departments.map(({ name }: Row) => name)).not.toContain('财务处');
    expect((await set(({ name }) => (name === OFFICE ? null : {}))).error.params).toMatchObject({ staff: 1 });
  });

  test('are named anew with their people and open cases, while both go on seeing each other', async () => {
    const [id, done] = [await file(), await file()];
    for (const one of [id, done]) await assigned(one);
    await step(DEPARTMENT, done, 'answer', { text: '修好了。', outcome: 'done' });
    await aMinuteLater(); // the department is told of it
    await cases.updateWhere({ _id: id }, { rung: _.set([`overdue:reply:2026-11-20:${OFFICE}`, 'league:x']) });
    const renamed = await set(({ name }) => (name === OFFICE ? { name: '后勤管理处' } : {}));
    expect(renamed.ok).toBe(true);
    expect(await queueOf(DEPARTMENT)).toContain(id);
    await aMinuteLater();
    // What has rung under the former name does not ring again under the new one.
    expect(await cases.get(id)).toMatchObject({
      department: '后勤管理处',
      rung: ['overdue:reply:2026-11-20:后勤管理处', 'league:x'],
    });
    expect((await get(DEPARTMENT, done)).data).toMatchObject({ status: 'answered', as: 'department' });
    expect(await queueOf(DEPARTMENT)).toContain(id);
    expect((await get(DEPARTMENT, id)).data).toMatchObject({ as: 'department', office: '后勤管理处' });
    const before = said(await get(DEPARTMENT, id));
    await aMinuteLater();
    expect(said(await get(DEPARTMENT, id))).toEqual(before);
    // For a month the former name is nobody else's.
    expect((await set(same, [{ was: null, name: OFFICE, topics: [] }])).error.code).toBe('DEPARTMENT_NAME_TAKEN');
  });
});
