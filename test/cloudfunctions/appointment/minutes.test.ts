import { dayOf, plusDays } from '@domain/core/school-clock';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { addApplication, addAttendance, addSession, appointment } from '../../support/appointment';
import { freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { DUE, HOST_OFFICE, heldSession, LEADER, minuted, publish, submit, WRITTEN } from '../../support/minutes';
import { draft, HOUR, noticesOf, seedLeaders, show } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { person, YANBIAN } from '../../support/schools';
import { STRANGERS } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedLeaders);

describe('minutes', () => {
  test('are written by the desk, read by a second person, and public; in four and three requests', async () => {
    const session = await heldSession();
    const written = await submit(session);
    expect([written.data, written.wire.length]).toEqual([{ version: 1, state: 'review' }, 4]);
    expect((await show(STUDENT, session)).data.versions).toEqual([]);
    const read = await draft(ADMIN, session);
    expect(read.wire.length).toBeLessThanOrEqual(2);
    expect(read.data).toMatchObject({ state: 'review', mine: false, mayWrite: true, fixed: 0, text: WRITTEN.text });
    expect((await draft(OFFICER, session)).data.mine).toBe(true);
    const done = await publish(session);
    expect([done.data, done.wire.length]).toEqual([{ version: 2, state: 'published' }, 3]);
    const { data, wire } = await show(STUDENT, session);
    expect(wire).toHaveLength(2);
    expect(data.versions).toMatchObject([
      { nth: 0, office: '权益部', readBy: '主席团', text: WRITTEN.text, reason: '' },
    ]);
  });

  test('are not made public by who wrote them, in whichever role or under whichever id', async () => {
    const session = await heldSession();
    await submit(session);
    expect((await publish(session, 1, OFFICER)).error.code).toBe('MINUTES_OWN');
    // The same person is of the youth league as well.
    const officer = await people.get(idOf(OFFICER));
    const league = officer?.memberships.map((one) => ({ ...one, role: 'youth-league' as const, office: '团委' })) ?? [];
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(league) });
    expect((await publish(session, 1, OFFICER)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(officer?.memberships ?? []) });
    // A teacher who was that person as a student.
    await people.updateWhere({ _id: idOf(LEAGUE) }, { former: _.set([idOf(OFFICER)]) });
    expect((await publish(session, 1, LEAGUE)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(LEAGUE) }, { former: _.set([]) });
    expect((await publish(session, 1, LEAGUE)).data).toMatchObject({ state: 'published' });
  });

  test('are not made public by who was met, nor by who has a case in them', async () => {
    const session = await heldSession({ host: { office: '主席团的老师', name: '王立群' } });
    const admin = await people.get(idOf(ADMIN));
    const [first] = admin?.memberships ?? [];
    if (!first) throw new Error('an admin without a role');
    const host = { ...first, id: 'as-a-host', role: 'department' as const, office: '主席团的老师' };
    await people.updateWhere({ _id: idOf(ADMIN) }, { memberships: _.set([first, host]) });
    const promises = [{ text: '每周公布一次进度', owner: '主席团的老师', day: DUE }];
    await submit(session, { promises });
    expect((await publish(session)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(ADMIN) }, { memberships: _.set([first]) });
    const own = await file(ADMIN);
    const other = await heldSession();
    await addApplication(other, idOf(ADMIN), { caseIds: [own] });
    await addAttendance(other, idOf(ADMIN));
    await submit(other, { outcomes: [{ caseId: own, text: '周五前去看。' }] });
    expect((await publish(other)).error.code).toBe('MINUTES_OWN');
    expect((await publish(other, 1, LEAGUE)).ok).toBe(true);
  });

  test('come back with a reason, which the writer is told of and reads', async () => {
    const session = await heldSession();
    await submit(session);
    const reason = '第二件没写清楚谁负责';
    const back = await appointment(ADMIN, 'return-minutes', { id: session._id, version: 1, reason });
    expect([back.data.state, back.wire.length]).toEqual(['returned', 3]);
    await runJob(carryOutMinutes);
    expect(await noticesOf('minutes-returned', idOf(OFFICER))).toHaveLength(1);
    expect((await draft(OFFICER, session)).data).toMatchObject({ state: 'returned', returned: reason });
    expect((await publish(session, 2)).error.code).toBe('MINUTES_MOVED_ON');
    expect((await submit(session, { version: 2 })).data).toMatchObject({ state: 'review' });
  });

  test('name no student of the school; where it stands is said, and no name', async () => {
    const session = await heldSession();
    const { name } = person<'student'>(CLASSMATE).roster;
    const before = await everything();
    for (const more of [
      { text: `${name}同学说宿舍网晚上总掉线。` },
      { promises: [{ text: `给${name}回电话`, owner: OFFICE, day: DUE }] },
    ]) {
      const { error } = await submit(session, more);
      expect(error.code).toBe('MINUTES_NAMES_STUDENT');
      expect(JSON.stringify(error)).not.toContain(name);
      expect(error.params.length).toBe(name.length);
    }
    expect((await submit(session, { text: 'risky-word 不能公开的话，十个字以上' })).error.code).toBe('CONTENT_REFUSED');
    expect(await everything()).toEqual(before);
  });

  test('want an office of the school and a day to come for each promise', async () => {
    const session = await heldSession();
    const wrong = async (more: object) =>
      (await submit(session, { promises: [{ ...WRITTEN.promises[0], ...more }] })).error;
    expect(await wrong({ owner: '不存在的处' })).toMatchObject({ code: 'PROMISE_WRONG', params: { problem: 'owner' } });
    expect(await wrong({ day: plusDays(dayOf(new Date()), -1) })).toMatchObject({
      params: { nth: 0, problem: 'past' },
    });
    expect(await wrong({ day: plusDays(dayOf(new Date()), 400) })).toMatchObject({ params: { problem: 'too-far' } });
    expect((await submit(await addSession({ state: 'confirmed' }))).error.code).toBe('SESSION_NOT_NOW');
    expect((await submit(await heldSession({ channel: 'activity' }))).error.code).toBe('SESSION_NOT_NOW');
  });

  test('are corrected as another version beside the first, with a reason; what was promised stays', async () => {
    const session = await heldSession();
    await minuted(session);
    const correction = { version: 3, text: '谈了宿舍网和食堂的价格，更正：价格每季公布。', reason: '价格的说法记错了' };
    const { version } = (await minutes.get(session._id)) ?? {};
    expect((await submit(session, { ...correction, version, reason: '' })).error.code).toBe('MINUTES_REASON_MISSING');
    expect((await submit(session, { ...correction, version, promises: [] })).error).toMatchObject({
      ...{ code: 'PROMISE_WRONG', params: { nth: 0, problem: 'fixed' } },
    });
    const promises = [...WRITTEN.promises, { text: '十二月再来一次', owner: HOST_OFFICE, day: DUE }];
    expect((await submit(session, { ...correction, version, promises })).data.state).toBe('review');
    expect((await show(STUDENT, session)).data.versions).toHaveLength(1);
    await publish(session, (version ?? 0) + 1);
    await runJob(carryOutMinutes);
    expect((await show(STUDENT, session)).data).toMatchObject({
      versions: [
        { nth: 1, reason: '价格的说法记错了' },
        { nth: 0, text: WRITTEN.text },
      ],
      commitments: [{}, {}, { text: '十二月再来一次' }],
    });
  });

  test('are written once of ten at a time, and the same call again makes them no more', async () => {
    const session = await heldSession();
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_none, at) =>
        submit(session, { text: `${WRITTEN.text}${at}` }, at % 2 ? ADMIN : OFFICER),
      ),
    );
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await heldSession();
    const key = freshKey();
    const first = await submit(other, {}, OFFICER, key);
    expect(said(await submit(other, {}, OFFICER, key))).toEqual(said(first));
    expect((await submit(other, { text: '别的记录，十个字以上才行' }, OFFICER, key)).error.code).toBe('KEY_REUSED');
    const again = freshKey();
    const published = await publish(other, 1, ADMIN, again);
    expect(said(await publish(other, 1, ADMIN, again))).toEqual(said(published));
  });

  test('are nobody else’s to write or to read before others', async () => {
    const session = await heldSession();
    await submit(session);
    const before = await everything();
    const others = STRANGERS.filter(([, who]) => who !== LEAGUE).map(([, who]) => who);
    for (const openid of [...others, STUDENT, LEADER, DEPARTMENT])
      for (const answer of [
        await draft(openid, session),
        await submit(session, { version: 1 }, openid),
        await publish(session, 1, openid),
        await appointment(openid, 'return-minutes', { id: session._id, version: 1, reason: '不对' }),
      ])
        expect([openid, answer.error?.code]).toEqual([
          openid,
          expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|SESSION_NOT_FOUND)$/),
        ]);
    expect((await submit(session, { version: 1 }, LEAGUE)).error.code).toBe('NOT_ALLOWED');
    expect(await everything()).toEqual(before);
  });

  test('that are to be read, came back or are missing stand in the desk’s list, in two requests', async () => {
    await sessions.removeAll({});
    await minutes.removeAll({});
    const [review, missing] = [await heldSession(), await heldSession()];
    await submit(review);
    await heldSession({ channel: 'activity' });
    await heldSession({ schoolId: YANBIAN.id });
    const { data, wire } = await appointment(ADMIN, 'minutes-due', {});
    expect(wire).toHaveLength(2);
    expect(data.due).toMatchObject([
      { session: { id: review._id }, state: 'review', mine: false },
      { session: { id: missing._id }, state: null },
    ]);
    expect((await appointment(OFFICER, 'minutes-due', {})).data.due[0].mine).toBe(true);
  });
});

describe('the desk’s list of minutes', () => {
  test('has the latest of more sessions than it shows', async () => {
    await sessions.removeAll({});
    await minutes.removeAll({});
    const days = [5, 3, 1, 2, 4];
    for (const day of days) await heldSession({ endsAt: new Date(Date.now() - day * 24 * HOUR) });
    for (let nth = 0; nth < 59; nth += 1) await heldSession({ endsAt: new Date(Date.now() - 100 * 24 * HOUR) });
    const { due } = (await appointment(OFFICER, 'minutes-due', {})).data;
    expect(due).toHaveLength(60);
    const shown = due.filter(
      ({ session }: { session: { endsAt: string } }) => Date.parse(session.endsAt) > Date.now() - 50 * 24 * HOUR,
    );
    expect(shown).toHaveLength(days.length);
  });
});

describe('minutes that the platform’s check could not clear', () => {
  const door = badPlatform();
  const CHECK = ['wx.openApi', 'security.msgSecCheck'] as const;

  test('are public once a second person has read them, but not while the check came to no end', async () => {
    const [read, asked] = [await heldSession(), await heldSession()];
    await submit(read, { text: '这里有 review-word，等一个人看过。' });
    expect((await draft(ADMIN, read)).data.unsure).toBe(true);
    expect((await publish(read)).data).toMatchObject({ state: 'published' });
    await submit(asked, { text: '这里有 review-word，等一个人看过。' });
    door.refuse(...CHECK);
    const before = await minutes.get(asked._id);
    expect((await publish(asked)).error.code).toBe('TEXT_NOT_CLEARED');
    expect(await minutes.get(asked._id)).toEqual(before);
    expect((await publish(asked)).data).toMatchObject({ state: 'published' });
  });
});
