import type { TermRow } from '@types_/identity/role-actions';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appended } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { addApplication, addAttendance, addSession, apply, appointment, studentOf } from '../../support/appointment';
import { setClock } from '../../support/clock';
import { idAt, made, THEIRS as PROMISE, report, show, speak } from '../../support/commitments';
import { grant, personOf, role, takeOffice, termsOfLine } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, leftDesk } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { seedStrangers } from '../../support/strangers';

jest.setTimeout(120_000);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNHELD = '总会计师';
const FRIEND = 'a-friend-of-the-admins';
const [KEPT, OPEN] = ['权益部的人收了我的材料，一直不交。', '食堂涨价之前能不能说一声？'];

beforeAll(seedStrangers);
beforeEach(async () => {
  await applications.removeAll({});
  await notices.removeAll({});
});

const told = async (openid: string, kind: string) => {
  const to = (await personOf(openid))._id;
  return (await notices.find({ to, kind }).limit(10).get()).data.length;
};
const textsOf = async (openid: string, { _id: id }: SessionDocument): Promise<string[]> => {
  const { data, error } = await appointment(openid, 'topics', { id });
  return error ? [error.code] : data.groups.flatMap((one: { texts: string[] }) => one.texts).sort();
};
/** A session that is soon, to which two come: one keeps a topic from the union. */
async function soon(host: string, more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  const session = await addSession({
    ...{ state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
    ...{ host: { office: host, name: '赵国强' }, ...more },
  });
  await addApplication(session, studentOf(STUDENT), { topic: KEPT, withoutUnion: true });
  await addApplication(session, studentOf(CLASSMATE), { topic: OPEN });
  return session;
}
describe('whom the union appoints', () => {
  beforeAll(() => takeOffice(FRIEND, ADMIN, UNHELD));

  test('is met, and reads nothing of what is kept from it; the youth league hands that on', async () => {
    setClock('2026-12-01 12:00');
    const session = await soon(UNHELD);
    expect(await textsOf(FRIEND, session)).toEqual([OPEN]);
    expect(await textsOf(LEAGUE, session)).toEqual([KEPT]);
    await runJob(remindOfMinutes);
    expect([await told(FRIEND, 'topics-ready'), await told(LEAGUE, 'topics-ready')]).toEqual([1, 1]);
    await notices.removeAll({});
    await applications.removeAll({ topic: OPEN });
    await runJob(remindOfMinutes);
    expect([await told(FRIEND, 'topics-ready'), await told(LEAGUE, 'topics-ready')]).toEqual([0, 1]);
    jest.useRealTimers();
  });

  test('and nobody is told that they read it: not who writes, as long as they alone hold that office, nor they themselves', async () => {
    const session = await soon(UNHELD);
    const readers = async () => {
      const { data, wire } = await appointment(STUDENT, 'apart-readers', { id: session._id });
      return [data, wire.length];
    };
    const keeps = async (openid: string) => (await appointment(openid, 'topics', { id: session._id })).data.readsKept;
    expect(await readers()).toEqual([{ host: false, league: true }, 2]);
    expect([await keeps(FRIEND), await keeps(OFFICER), await keeps(LEAGUE)]).toEqual([false, false, true]);
    const apart = await appointStaff('holds-it-apart', 'department', UNHELD);
    expect(await readers()).toEqual([{ host: true, league: true }, 2]);
    expect(await keeps('holds-it-apart')).toBe(true);
    // Nor who has left the desk for that office, nor a league that is not here.
    await people.removeAll({ _id: apart });
    const former = await leftDesk('left-the-desk-for-it', 'department', UNHELD);
    const { memberships } = await personOf(LEAGUE);
    await people.updateWhere({ _id: (await personOf(LEAGUE))._id }, { memberships: [] });
    expect(await readers()).toEqual([{ host: false, league: false }, 2]);
    await people.updateWhere({ _id: (await personOf(LEAGUE))._id }, { memberships: appended(memberships) });
    await people.removeAll({ _id: former });
  });

  test('does not speak for that office: what they say of its promise stands as said by whom the union appointed', async () => {
    const session = await made(
      { host: { office: UNHELD, name: '赵国强' } },
      { promises: [{ text: '收费标准贴出来', owner: UNHELD, day: DUE }] },
    );
    await addAttendance(session, studentOf(STUDENT));
    const id = idAt(session, PROMISE);
    expect((await show(FRIEND, id)).data.report.by).toBe(UNHELD);
    expect((await report(FRIEND, id, { what: 'kept', text: '贴出来了。' })).ok).toBe(true);
    const { data } = await show(STUDENT, id);
    expect(data.commitment).toMatchObject({ state: 'kept', owner: UNHELD, endedBy: UNHELD });
    expect(data.words).toMatchObject([{ what: 'kept', instead: true, appointed: true }]);
    await runJob(remindOfCommitments);
    const [heard] = (
      await notices
        .find({ to: studentOf(STUDENT), kind: 'commitment-kept' })
        .limit(2)
        .get()
    ).data;
    expect(heard?.params).toMatchObject({ commitment: id, office: UNHELD, appointed: true });
    // Nor for it where a student says that it is not so.
    await speak(STUDENT, id, false);
    await runJob(remindOfCommitments);
    for (const openid of [OFFICER, ADMIN, FRIEND])
      expect((await report(openid, id, { what: 'stays', text: '看过了。' }, 2)).error.code).toBe(
        'COMMITMENT_NOT_FOUND',
      );
    expect((await show(LEAGUE, id)).data.mayAnswer).toBe(true);
  });

  test('says no more than how it goes once the youth league has given somebody that office', async () => {
    await takeOffice('the-real-one', LEAGUE, UNHELD);
    const session = await made(
      { host: { office: UNHELD, name: '赵国强' } },
      { promises: [{ text: '收费标准贴出来', owner: UNHELD, day: DUE }] },
    );
    const id = idAt(session, PROMISE);
    expect((await show(FRIEND, id)).data.report).toEqual({ by: UNHELD, words: ['progress'] });
    expect((await report(FRIEND, id, { what: 'kept', text: '贴出来了。' })).error.code).toBe('COMMITMENT_OWNERS');
    expect((await show('the-real-one', id)).data.report.by).toBeNull();
    expect(await textsOf('the-real-one', await soon(UNHELD))).toEqual([KEPT, OPEN].sort());
  });

  test('and whom the youth league gave an office that is met the union does not end: nobody but the league does', async () => {
    const [LEAGUES, UNIONS] = ['holds-it-by-the-league', 'holds-it-by-the-admins'];
    await takeOffice(LEAGUES, LEAGUE, '基建处');
    await takeOffice(UNIONS, ADMIN, '保卫处');
    const session = await made(
      { host: { office: '基建处', name: '赵国强' } },
      { promises: [{ text: '四楼装热水器', owner: '基建处', day: DUE }] },
    );
    const termOf = async (openid: string) => (await personOf(openid)).memberships.at(-1)?.id ?? '';
    const end = async (by: string, openid: string) => role(by, 'end-role', { id: await termOf(openid) });
    const rows = async (by: string) => {
      const all = (await role(by, 'list-roles', { past: false })).data.rows as TermRow[];
      const offices = ['基建处', '保卫处'];
      return offices.map((office) => {
        const { byUnion, mayEnd } = all.find((one) => one.office === office) ?? {};
        return [byUnion, mayEnd];
      });
    };
    expect(await rows(ADMIN)).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await rows(LEAGUE)).toEqual([
      [false, true],
      [true, true],
    ]);
    expect((await end(ADMIN, LEAGUES)).error.code).toBe('NOT_ALLOWED');
    const say = { what: 'kept', text: '做好了。' };
    expect((await report(OFFICER, idAt(session, PROMISE), say)).error.code).toBe('COMMITMENT_OWNERS');
    expect((await end(ADMIN, UNIONS)).ok).toBe(true);
    expect((await end(LEAGUE, LEAGUES)).ok).toBe(true);
  });

  test('who is of the league now ends what it gave, also within a year after they left the desk, and can fill it anew', async () => {
    await takeOffice('the-dean', LEAGUE, '副书记', { role: 'leader' });
    const _id = await leftDesk('now-of-the-league', 'youth-league', '团委', 24 * 300);
    const end = async (by: string) => role(by, 'end-role', { id: (await personOf('the-dean')).memberships.at(-1)?.id });
    // Not who is of the desk still, whatever else they are.
    const both = await leftDesk('of-the-league-and-the-desk', 'youth-league', '团委', -24);
    expect((await end('of-the-league-and-the-desk')).error.code).toBe('NOT_ALLOWED');
    await people.removeAll({ _id: both });
    const { rows } = (await role('now-of-the-league', 'list-roles', { past: false })).data as { rows: TermRow[] };
    expect(rows.find(({ office }) => office === '副书记')).toMatchObject({ byUnion: false, mayEnd: true });
    expect((await end('now-of-the-league')).ok).toBe(true);
    await takeOffice('the-next-dean', 'now-of-the-league', '副书记', { role: 'leader' });
    await people.removeAll({ _id });
  });

  test('is known by who gave it, student or not; who left the desk within a year still is of the union', async () => {
    const [ofUnion, ofLeague, ofFormer] = rosterOf(JILIN, 60).slice(30);
    if (!ofUnion || !ofLeague || !ofFormer) throw new Error('too few');
    const former = 'left-for-the-league';
    const _id = await appointStaff(former, 'youth-league', '团委');
    const { memberships } = (await people.get(_id)) ?? { memberships: [] };
    const desk = (to: Date) =>
      memberships.map((one) => ({ ...one, id: `${one.id}:desk`, role: 'union-admin' as const, from: new Date(0), to }));
    await people.updateWhere({ _id }, { memberships: appended(desk(new Date(Date.now() - 300 * DAY))) });
    const marks: (boolean | undefined)[] = [];
    for (const [by, line] of [
      [ADMIN, ofUnion],
      [LEAGUE, ofLeague],
      [former, ofFormer],
    ] as const) {
      expect((await grant(by, line, { role: 'representative', office: '学生代表' })).ok).toBe(true);
      marks.push((await termsOfLine(line)).at(-1)?.byUnion);
    }
    expect(marks).toEqual([true, false, true]);
    await people.removeAll({ _id });
  });
});

describe('who left the union’s desk yesterday', () => {
  const FORMER = 'left-yesterday';
  const until = async (ago: number, role: 'youth-league' | 'department', office: string) => {
    const _id = await appointStaff(FORMER, role, office);
    const { memberships } = await personOf(FORMER);
    const to = new Date(Date.now() - ago * DAY);
    const desk = memberships.map((one) => ({
      ...{ ...one, id: `${one.id}:desk`, role: 'officer' as const, office: '权益部', from: new Date(0), to },
    }));
    await people.updateWhere({ _id }, { memberships: appended(desk) });
    return () => people.removeAll({ _id });
  };

  test.each([
    ['is met', 'department', '基建处', [OPEN]],
    ['is of the youth league', 'youth-league', '团委', ['SESSION_NOT_FOUND']],
  ] as const)(
    'and %s reads nothing that is kept from it, and is told of none, for a year',
    async (_as, role, office, seen) => {
      setClock('2026-12-02 12:00');
      const session = await soon(role === 'department' ? office : '总工程师');
      const leave = await until(1, role, office);
      expect(await textsOf(FORMER, session)).toEqual(seen);
      await applications.removeAll({ topic: OPEN });
      await runJob(remindOfMinutes);
      expect([await told(FORMER, 'topics-ready'), await told(LEAGUE, 'topics-ready')]).toEqual([0, 1]);
      await apply(await addSession(), STUDENT, { topic: `${KEPT} review-word`, withoutUnion: true });
      await runJob(tellOfTopics);
      expect(await told(FORMER, 'topics-waiting')).toBe(0);
      if (role === 'youth-league') {
        expect((await appointment(FORMER, 'waiting-topics', {})).data.topics).toEqual([]);
        const [one] = (await appointment(LEAGUE, 'waiting-topics', {})).data.topics;
        const wish = { id: one.id, version: one.version, show: true, reason: '' };
        expect((await appointment(FORMER, 'decide-topic', wish)).error.code).toBe('TOPIC_NOT_WAITING');
      }
      await leave();
      const again = await until(366, role, office);
      expect(await textsOf(FORMER, session)).toEqual([KEPT]);
      await again();
      jest.useRealTimers();
    },
  );
});
