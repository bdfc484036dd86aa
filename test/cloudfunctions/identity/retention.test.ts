import { keptSince, RETENTION } from '@domain/identity/retention';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { notices, notify } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { PERSONAL } from '../../../cloudfunctions/_kit/personal/registry';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { applyRetention } from '../../../cloudfunctions/scheduler/jobs/apply-retention';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { personDocument, studentIdAt } from '../../../tools/seed/documents';
import { as } from '../../support/as';
import { aLine, bind, stored, wishFor } from '../../support/binding';
import { everything } from '../../support/everything';
import { file, OFFICER } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);
beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

const DAY = 86_400_000;
const START = Date.now();
const run = (days: number) => {
  const now = new Date(START + days * DAY);
  return applyRetention.run({ now, endsAt: new Date(Date.now() + 30_000) });
};
const finish = (days: number) => {
  const now = new Date(START + days * DAY);
  return finishLeaving.run({ now, endsAt: new Date(Date.now() + 30_000) });
};
const closed = (line: Parameters<typeof stored>[0], closedAt: Date) =>
  people.updateWhere({ _id: studentIdAt(JILIN, line) }, { 'student.state': 'closed', 'student.closedAt': closedAt });
/** Without what the job writes about itself. */
const all = async () => ({ ...(await everything()), jobs: [] });

test('every kind has a line in the table, and who has days has a way to find what is over them', () => {
  for (const { name, olderThan } of PERSONAL) if (olderThan) expect(RETENTION[name].days).not.toBeNull();
  expect(keptSince('cases', new Date())).toBeNull();
  expect(keptSince('notices', new Date(START))).toEqual(new Date(START - 365 * DAY));
});

describe('retention', () => {
  test('counts first and changes nothing; a day later it applies; another table is counted first again', async () => {
    await notify([{ to: 'somebody', kind: 'role-granted', about: 'old' }], new Date(START - 400 * DAY));
    await notify([{ to: 'somebody', kind: 'role-granted', about: 'new' }], new Date(START - 300 * DAY));
    const before = await all();
    expect(await run(0)).toMatchObject({ dryRun: 1, notices: 1 });
    expect(await all()).toEqual(before);
    expect(await run(1)).toMatchObject({ dryRun: 0, notices: 1 });
    expect((await notices.find({ to: 'somebody' }).get()).data.map(({ at }) => at.getTime())).toEqual([
      START - 300 * DAY,
    ]);

    const { days } = RETENTION.notices;
    RETENTION.notices.days = 10;
    expect(await run(2)).toMatchObject({ dryRun: 1, notices: 1 });
    expect((await notices.find({ to: 'somebody' }).get()).data).toHaveLength(1);
    RETENTION.notices.days = days;
    expect(await run(3)).toMatchObject({ dryRun: 1 });
    expect(await run(4)).toMatchObject({ dryRun: 0, notices: 0 });
  });

  test('a closed line goes a year later, bound or not, with its cases left nameless and the figures as they were', async () => {
    const [bound, free, recent, office] = [await aLine(), await aLine(), await aLine(), await aLine()];
    for (const [index, line] of [bound, recent, office].entries()) await bind(`graduate-${index}`, wishFor(line));
    const id = await file('graduate-0');
    const [term] = personDocument(person('demo-10183-admin'), new Date()).memberships;
    await people.updateWhere({ _id: studentIdAt(JILIN, office) }, { memberships: [term] });
    for (const line of [bound, free, office]) await closed(line, new Date(START - 366 * DAY));
    await closed(recent, new Date(START - 300 * DAY));
    const rates = async () => (await as(OFFICER, caseFunction, 'rates', { schoolId: JILIN.id })).data;
    const before = await rates();
    expect(await run(4)).toMatchObject({ dryRun: 0, person: 2 });
    await finish(4);
    await finish(4.1);
    for (const line of [bound, free]) expect(await people.get(studentIdAt(JILIN, line))).toBeNull();
    for (const line of [recent, office]) expect((await stored(line)).leaving).toBeUndefined();
    expect((await cases.get(id))?.author).toBeNull();
    expect(await rates()).toEqual(before);
    expect(JSON.stringify(await all())).not.toContain(accountOf('graduate-0'));
  });

  test('a line closed without a date counts from the day it is seen', async () => {
    const line = await aLine('王小明', { state: 'closed' });
    expect(await run(5)).toMatchObject({ dated: 1 });
    expect((await stored(line)).student?.closedAt).toEqual(new Date(START + 5 * DAY));
    expect(await run(6)).toMatchObject({ dated: 0, person: 0 });
  });

  test('a student who comes back while the line is going keeps it', async () => {
    const line = await aLine();
    const id = studentIdAt(JILIN, line);
    await closed(line, new Date(START - 366 * DAY));
    await run(7);
    await people.updateWhere({ _id: id }, { 'student.state': 'active' });
    await finish(7.1);
    expect(await stored(line)).toMatchObject({ account: `free:${id}`, student: { state: 'active' } });
  });

  test.each(['refuse', 'loseAnswer'] as const)('that fails (%s) half way goes on at the next run', async (fate) => {
    for (let n = 0; n < 3; n += 1)
      await notify([{ to: 'x', kind: 'role-granted', about: `${fate} ${n}` }], new Date(START - 500 * DAY));
    const door = await openWireDoor(localCloud.admin);
    door[fate]('database.removeDocument', 'notices');
    await expect(run(8)).rejects.toThrow();
    await run(9);
    await door.close();
    expect((await notices.find({ to: 'x' }).get()).data).toEqual([]);
  });
});
