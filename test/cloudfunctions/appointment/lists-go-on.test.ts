import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { addApplication, addAttendance, addSession, appointment } from '../../support/appointment';
import { appointStaff, HOST_OFFICE, LEADER } from '../../support/minutes';
import { ADMIN, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { hours, idOf, ids, list } from '../../support/session-lists';

beforeAll(async () => {
  await seedTwoSchools();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
});
beforeEach(() => sessions.removeAll({}));

/** Sessions an hour apart; of every five, all at one hour. */
async function many(count: number, more: (at: Date) => Partial<SessionDocument>): Promise<string[]> {
  const all: string[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const startsAt = hours(48 + Math.floor(nth / 5));
    all.push((await addSession({ startsAt, endsAt: hours(49 + Math.floor(nth / 5)), ...more(startsAt) }))._id);
  }
  return all;
}
const past = (at: Date): Partial<SessionDocument> => ({
  ...{ state: 'held', startsAt: new Date(2 * Date.now() - at.getTime()), endsAt: hours(-1) },
});

/** All pages of a list, each row once; how many pages that were, and that each costs two requests. */
async function pages<R>(
  first: R[],
  isMore: boolean,
  next: (last: R) => Promise<{ rows: R[]; more: boolean; wire: number }>,
  nameOf: (row: R) => string,
) {
  const all = new Map(first.map((row) => [nameOf(row), row]));
  let [rows, more, count] = [first, isMore, 1];
  while (more) {
    const page = await next(rows.at(-1) as R);
    expect(page.wire).toBe(2);
    for (const row of page.rows) all.set(nameOf(row), row);
    [rows, more, count] = [page.rows, page.more, count + 1];
  }
  return { names: [...all.keys()], count };
}

describe('no list ends without saying so', () => {
  test.each([
    ['next', 66, (): Partial<SessionDocument> => ({}), STUDENT],
    ['past', 36, past, STUDENT],
    ['drafts', 66, (): Partial<SessionDocument> => ({ state: 'draft' }), OFFICER],
  ] as const)('of %s sessions there are pages, of which one is the last', async (name, count, more, reader) => {
    const all = await many(count, more);
    const first = (await list(reader)).data;
    expect(first.more).toEqual([name]);
    const { names, count: read } = await pages<{ id: string; startsAt: string }>(
      first[name],
      true,
      async ({ startsAt: from }) => {
        const { data, wire } = await appointment(reader, 'more-sessions', { schoolId: JILIN.id, list: name, from });
        return { ...data, wire: wire.length };
      },
      ({ id }) => id,
    );
    expect([new Set(names), read]).toEqual([new Set(all), 2]);
  });

  test('drafts are for those who look after them also page by page, and another school’s are not there', async () => {
    const wish = { list: 'drafts', from: new Date().toISOString() };
    const ask = async (openid: string, schoolId: string) =>
      (await appointment(openid, 'more-sessions', { ...wish, schoolId })).error?.code;
    expect(await ask(STUDENT, JILIN.id)).toBe('SESSION_NOT_FOUND');
    expect(await ask(OFFICER, YANBIAN.id)).toBe('SESSION_NOT_FOUND');
    expect(await ask(OFFICER, JILIN.id)).toBeUndefined();
  });

  test('one’s applications go on', async () => {
    const all = await many(33, () => ({}));
    await applications.removeAll({});
    for (const [nth, _id] of all.entries())
      await addApplication({ _id, schoolId: JILIN.id } as SessionDocument, idOf(STUDENT), {
        ...{ at: hours(-nth), state: nth === 29 ? 'withdrawn' : 'in' },
      });
    const first = (await appointment(STUDENT, 'my-applications', {})).data;
    expect(first.applications).toHaveLength(30);
    const { data, wire } = await appointment(STUDENT, 'my-applications', { until: first.after });
    expect([data.applications.length, data.after, wire.length]).toEqual([4, null, 2]);
    const names = [...first.applications, ...data.applications].map(({ session }) => session.id);
    expect(new Set(names)).toEqual(new Set(all));
  });

  test('the sessions of whoever is met go on, and what the desk has to write says that there is more than the latest', async () => {
    const all = await many(66, past);
    const first = (await appointment(LEADER, 'host-desk', {})).data;
    expect([first.sessions.length, first.more, first.morePromises]).toEqual([60, true, false]);
    const until = first.sessions.at(-1).startsAt;
    const { data, wire } = await appointment(LEADER, 'host-desk', { until });
    expect([data.more, wire.length]).toEqual([false, 2]);
    expect(new Set([...ids(first.sessions), ...ids(data.sessions)])).toEqual(new Set(all));
    await sessions.updateWhere({ _id: all[65] ?? '' }, { endsAt: hours(-5000) });
    const due = await appointment(ADMIN, 'minutes-due', {});
    expect([due.data.due.length, due.data.more, due.wire.length]).toEqual([60, true, 2]);
    expect(ids(due.data.due.map(({ session }: { session: { id: string } }) => session))).not.toContain(all[65]);
  });
});

describe('what one has said', () => {
  test('can be brought whenever that was, page by page, and only what is one’s own at that school', async () => {
    const session = await addSession();
    const mine = await file(STUDENT);
    const known = await cases.get(mine);
    if (!known) throw new Error('no case');
    const more = Array.from({ length: 119 }, (_none, nth) => ({
      ...{
        ...known,
        _id: `${mine.slice(0, -4)}${1000 + nth}`,
        number: `${known.number}-${nth}`,
        title: `第 ${nth} 件`,
        filedAs: [],
      },
      changedAt: hours(-nth - 1),
    }));
    await cases.addAll(more);
    await cases.updateWhere({ _id: more[118]?._id ?? '' }, { schoolId: YANBIAN.id });
    const ask = (from: number, openid = STUDENT) => appointment(openid, 'cases-to-bring', { id: session._id, from });
    const [first, second] = [await ask(0), await ask(100)];
    expect([first.data.cases.length, first.data.more, first.wire.length]).toEqual([100, true, 2]);
    expect([second.data.cases.length, second.data.more]).toEqual([19, false]);
    const all = ids([...first.data.cases, ...second.data.cases]);
    expect([new Set(all).size, all[0]]).toEqual([119, mine]);
    expect((await ask(0, 'demo-10183-student-2')).data.cases).toEqual([]);
    // The oldest is brought like the newest, in the requests that an application has.
    const wish = { topic: '宿舍网总掉线。', cases: [all[118]], digest: '', speaksFor: 1, group: '' };
    const applied = await appointment(STUDENT, 'apply', { id: session._id, ...wish });
    expect([applied.data.application.cases, applied.wire.length]).toEqual([[all[118]], 3]);
  });

  test('is found by who writes the minutes, however many applied with cases who never came', async () => {
    const session = await addSession({ state: 'held', startsAt: hours(-26), endsAt: hours(-24) });
    const mine = await file(STUDENT);
    const own = await addApplication(session, idOf(STUDENT), { caseIds: [mine] });
    await addAttendance(session, idOf(STUDENT));
    await applications.addAll(
      Array.from({ length: 320 }, (_none, nth) => ({
        ...{ ...own, _id: `!never-came-${nth}`, authorId: `nobody-${nth}`, slot: `!never-came-${nth}` },
        ...{ ticket: nth.toString(16).padStart(16, '0'), caseIds: [`not-there-${nth}`] },
      })),
    );
    const { data, wire } = await appointment(OFFICER, 'minutes-draft', { id: session._id });
    expect(ids(data.cases)).toEqual([mine]);
    expect(wire.length).toBeLessThanOrEqual(2);
  });
});
