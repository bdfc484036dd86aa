import { applicationIdOf, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appended } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import {
  about,
  addApplication,
  addAttendance,
  addSession,
  apply,
  appointment,
  studentOf,
} from '../../support/appointment';
import { grant } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { heldSession } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { beginWithoutTopics } from '../../support/topics';

const HOUR = 3_600_000;
const LEADER = 'demo-10183-leader';
const [MINE, OTHER] = ['权益部的人收了我的材料，一直不交。', '食堂涨价之前能不能说一声？'];

beginWithoutTopics();

const idOf = async (openid: string) =>
  (
    await people
      .find({ account: accountOf(openid) })
      .limit(1)
      .get()
  ).data[0]?._id ?? '';
const topics = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'topics', { id });
const textsOf = async (openid: string, session: SessionDocument): Promise<string[]> =>
  (await topics(openid, session)).data.groups.flatMap((one: { texts: string[] }) => one.texts);
const soon = (more: Partial<SessionDocument> = {}) =>
  addSession({
    ...{ state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
    ...more,
  });
const told = async (openid: string, kind: string) =>
  (
    await notices
      .find({ to: await idOf(openid), kind })
      .limit(10)
      .get()
  ).data.length;
const ofMine = ({ _id }: SessionDocument) => applications.get(applicationIdOf(_id, studentOf(STUDENT)));

describe('what its author keeps from the union', () => {
  test('is read by who is met and by the youth league, and for the desk there is no more than a seat', async () => {
    const session = await soon();
    const caseId = await file(STUDENT, { text: '我的材料没有交上去，问了三次。' });
    await addApplication(session, studentOf(STUDENT), { topic: MINE, withoutUnion: true, caseIds: [caseId] });
    await addApplication(session, studentOf(CLASSMATE), { topic: OTHER });
    expect((await textsOf(LEADER, session)).sort()).toEqual([MINE, OTHER].sort());
    const desk = await topics(OFFICER, session);
    expect(desk.data).toMatchObject({ applications: 1, forOthers: 0, more: false, as: 'desk' });
    expect(desk.data.groups).toMatchObject([{ texts: [OTHER], casesInAll: 0, cases: [] }]);
    expect(JSON.stringify(desk.data)).not.toContain(MINE);
    const league = await topics(LEAGUE, session);
    expect([league.data.as, league.wire.length]).toEqual(['league', 2]);
    expect(await textsOf(LEAGUE, session)).toEqual([MINE]);
    // Where another is met, the youth league hands on no more than they may read.
    const changes = [
      {
        at: new Date(Date.now() + 1000),
        by: 'x',
        reason: null,
        what: ['host' as const],
        hostWas: '副校长',
        told: true,
      },
    ];
    await sessions.updateWhere({ _id: session._id }, { changes: appended(changes), 'host.office': '校长' });
    expect(await textsOf(LEAGUE, session)).toEqual([]);
  });

  test('is not read by who is met, or of the youth league, and of the desk as well', async () => {
    const session = await soon();
    await addApplication(session, studentOf(STUDENT), { topic: MINE, withoutUnion: true });
    for (const openid of [LEADER, LEAGUE]) {
      const _id = await idOf(openid);
      const { memberships = [] } = (await people.get(_id)) ?? {};
      const desk = memberships.map((one) => ({ ...one, id: `${one.id}-desk`, role: 'officer' as const }));
      await people.updateWhere({ _id }, { memberships: appended(desk) });
      expect((await topics(openid, session)).data).toMatchObject({ groups: [], as: 'desk' });
      await people.updateWhere({ _id }, { memberships });
    }
  });

  test('is read by the youth league alone where the platform’s check did not clear it; the desk hears nothing of it', async () => {
    const session = await addSession();
    const topic = `${MINE} review-word`;
    const sent = await apply(session, STUDENT, { topic, withoutUnion: true });
    expect(sent.data.application).toMatchObject({ topicIs: 'waits', withoutUnion: true });
    expect((await appointment(OFFICER, 'waiting-topics', {})).data).toEqual({ topics: [], more: false });
    const [one] = (await appointment(LEAGUE, 'waiting-topics', {})).data.topics;
    await runJob(tellOfTopics);
    expect([await told(OFFICER, 'topics-waiting'), await told(LEAGUE, 'topics-waiting')]).toEqual([0, 1]);
    const wish = { id: one.id, version: one.version, show: true, reason: '' };
    expect((await appointment(OFFICER, 'decide-topic', wish)).error.code).toBe('TOPIC_NOT_WAITING');
    expect((await appointment(LEAGUE, 'decide-topic', wish)).data).toEqual({ topicIs: 'clear' });
  });

  test('is asked about anew when it is kept from the union that had said no, and stays kept until it is withdrawn', async () => {
    const session = await addSession();
    const topic = `${MINE} review-word`;
    await apply(session, STUDENT, { topic });
    const [one] = (await appointment(OFFICER, 'waiting-topics', {})).data.topics;
    await appointment(OFFICER, 'decide-topic', { id: one.id, version: one.version, show: false, reason: '别说这个' });
    await apply(session, STUDENT, { topic, withoutUnion: true });
    expect(await ofMine(session)).toMatchObject({ topicIs: 'waits', reading: null, withoutUnion: true });
    await apply(session, STUDENT, { topic: OTHER, withoutUnion: false });
    expect(await ofMine(session)).toMatchObject({ topic: OTHER, withoutUnion: true });
    await about(session, STUDENT, 'withdraw-application');
    await apply(session, STUDENT, { topic: OTHER });
    expect(await ofMine(session)).toMatchObject({ withoutUnion: false });
  });

  test('is handed on by the youth league where nobody who is met reads it here; of it alone the desk is not told', async () => {
    const met = await soon();
    await addApplication(met, studentOf(STUDENT), { topic: MINE, withoutUnion: true });
    await runJob(remindOfMinutes);
    const ready = () => Promise.all([LEADER, LEAGUE, OFFICER].map((one) => told(one, 'topics-ready')));
    expect(await ready()).toEqual([1, 0, 0]);
    const unmet = await soon({ host: { office: '总会计师', name: '赵国强' } });
    await addApplication(unmet, studentOf(STUDENT), { topic: MINE, withoutUnion: true });
    await runJob(remindOfMinutes);
    expect(await ready()).toEqual([1, 1, 0]);
  });

  test('is handed on by the youth league, too, where who is met is a line of the roster that nobody has bound', async () => {
    const [line] = rosterOf(JILIN, 60).slice(40);
    if (!line) throw new Error('no line');
    const office = '留学生代表';
    expect((await grant(LEAGUE, line, { role: 'representative', office })).ok).toBe(true);
    const session = await soon({ channel: 'representative-hour', host: { office, name: '赵国强' } });
    await addApplication(session, studentOf(STUDENT), { topic: MINE, withoutUnion: true });
    const before = await told(LEAGUE, 'topics-ready');
    await runJob(remindOfMinutes);
    expect(await told(LEAGUE, 'topics-ready')).toBe(before + 1);
  });

  test('brings no case into what the desk writes about', async () => {
    const session = await heldSession();
    const caseId = await file(STUDENT, { text: '宿舍的网晚上总是断。' });
    await addApplication(session, studentOf(STUDENT), { topic: MINE, withoutUnion: true, caseIds: [caseId] });
    await addAttendance(session, studentOf(STUDENT));
    expect((await appointment(OFFICER, 'minutes-draft', { id: session._id })).data.cases).toEqual([]);
  });
});
