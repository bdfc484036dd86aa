import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { remindOfOutcomes } from '../../../cloudfunctions/scheduler/jobs/remind-of-outcomes';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';
import { addApplication, addAttendance, appointment } from '../../support/appointment';
import { freshKey, said } from '../../support/as';
import { morning } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { appointStaff, boundStudents, DUE, heldSession, minuted, publish, submit } from '../../support/minutes';
import { draft, noticesOf, seedLeaders, show } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { get } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { JILIN, YANBIAN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedLeaders);

const SAID = '后勤周五前来修。';
const namesOf = async (id: string) => (await cases.get(id))?.events.map(({ what }) => what.name);

/** A session that is over, to which somebody who was there brought a case. */
async function brought(
  openid: string,
  more: Record<string, unknown> = {},
): Promise<{ session: SessionDocument; id: string }> {
  const [session, id] = [await heldSession(), await file(openid, more)];
  await addApplication(session, idOf(openid), { caseIds: [id] });
  await addAttendance(session, idOf(openid));
  return { session, id };
}

describe('a brought case of somebody who was there', () => {
  test('is one of very many: of each something is said, and minutes of a meeting to which nine brought three each are handed in', async () => {
    const session = await heldSession();
    const all: string[] = [];
    for (const { openid, id } of await boundStudents(9)) {
      const ids = [await file(openid), await file(openid), await file(openid)];
      await addApplication(session, id, { caseIds: ids });
      await addAttendance(session, id);
      all.push(...ids);
    }
    const outcomes = all.map((caseId, nth) => ({ caseId, text: nth === 0 ? SAID : null }));
    const some = await submit(session, { outcomes: outcomes.slice(0, 24) });
    expect(some.error).toMatchObject({ code: 'OUTCOMES_MISSING', params: { missing: 3 } });
    await minuted(session, { outcomes });
    const heard = await Promise.all(all.map(namesOf));
    expect(heard).toEqual(all.map((_id, nth) => ['file', nth === 0 ? 'meet' : 'unspoken']));
  });

  test('gets what came of it, or that it was not spoken of, before a second person reads the minutes; both stand in it, and its student hears', async () => {
    const { session, id } = await brought(STUDENT);
    const other = await file(CLASSMATE);
    await addApplication(session, idOf(CLASSMATE), { caseIds: [other] });
    await addAttendance(session, idOf(CLASSMATE));
    const outcomes = [
      { caseId: id, text: SAID },
      { caseId: other, text: null },
    ];
    for (const some of [[], outcomes.slice(1)])
      expect((await submit(session, { outcomes: some })).error).toMatchObject({
        ...{ code: 'OUTCOMES_MISSING', params: { missing: outcomes.length - some.length } },
      });
    await minuted(session, { outcomes });
    expect([await namesOf(id), await namesOf(other)]).toEqual([
      ['file', 'meet'],
      ['file', 'unspoken'],
    ]);
    expect((await get(CLASSMATE, other)).data.timeline[0]).toMatchObject({ type: 'unspoken', office: '权益部' });
    await runJob(tellOfCases);
    for (const [kind, to, caseId] of [
      ['case-met', STUDENT, id],
      ['case-unspoken', CLASSMATE, other],
    ] as const)
      expect((await noticesOf(kind, idOf(to))).filter((one) => one.caseId === caseId)).toHaveLength(1);
    // Everybody reads how many were spoken of.
    expect((await show(STUDENT, session)).data.cases).toBe(1);
    expect((await draft(ADMIN, session)).data).toMatchObject({ corrects: true, outcomes });
  });

  test('that its writer was kept out of is for the second reader at the desk, who sees it', async () => {
    const { session, id } = await brought(STUDENT);
    await cases.updateWhere({ _id: id }, { recused: _.set([idOf(OFFICER)]) });
    expect((await submit(session)).ok).toBe(true);
    expect((await publish(session)).error).toMatchObject({ code: 'OUTCOMES_MISSING', params: { missing: 1 } });
    expect((await draft(ADMIN, session)).data).toMatchObject({ cases: [{ id }], outcomes: [], corrects: false });
    expect((await submit(session, { version: 1, outcomes: [{ caseId: id, text: null }] }, ADMIN)).ok).toBe(true);
    expect((await publish(session, 2, LEAGUE)).ok).toBe(true);
    await runJob(carryOutMinutes);
    expect(await namesOf(id)).toEqual(['file', 'unspoken']);
  });
});

describe('at a desk of two without a youth league', () => {
  test('the case of the second reader keeps no minutes from being public that say it was not spoken of; what was said of it does', async () => {
    const { session, id } = await brought(STUDENT);
    const { session: other, id: spoken } = await brought(STUDENT);
    for (const one of [id, spoken]) await cases.updateWhere({ _id: one }, { authorId: idOf(ADMIN) });
    expect((await submit(session)).error.code).toBe('OUTCOMES_MISSING');
    expect((await submit(session, { outcomes: [{ caseId: id, text: null }] })).ok).toBe(true);
    expect((await publish(session)).ok).toBe(true);
    expect((await submit(other, { outcomes: [{ caseId: spoken, text: SAID }] })).ok).toBe(true);
    expect((await publish(other)).error.code).toBe('MINUTES_OWN');
    await runJob(carryOutMinutes);
    expect([await namesOf(id), await namesOf(spoken)]).toEqual([['file', 'unspoken'], ['file']]);
  });
});

test('that an outcome is due is told once, at whichever request the job dies', async () => {
  const door = await openWireDoor(localCloud.admin);
  try {
    for (const isServed of [true, false])
      for (let request = 0, hasDied = true; hasDied; request += 1) {
        await Promise.all([cases.removeAll({}), notices.removeAll({})]);
        const { session } = await brought(STUDENT, { aboutUnion: true });
        door.dieAfter(request, isServed);
        await runJob(remindOfOutcomes, morning(DUE)).catch(() => null);
        hasDied = door.revive();
        for (let run = 0; run < 2; run += 1) await runJob(remindOfOutcomes, morning(DUE));
        const told = (await noticesOf('outcome-due', idOf(LEAGUE))).map(({ params }) => JSON.stringify(params));
        expect([request, told.length, told[0]?.includes(session._id)]).toEqual([request, 1, true]);
      }
  } finally {
    await door.close();
  }
});

const due = async (openid = LEAGUE) => (await appointment(openid, 'outcomes-due', {})).data?.due;
const write = ({ _id: id }: SessionDocument, caseId: string, text: string | null, by = LEAGUE, key = freshKey()) =>
  appointment(by, 'write-outcome', { id, caseId, outcome: text }, key);

describe('a case about the union', () => {
  test('is not there for the desk: with and without it all answers are the same, and cost the same', async () => {
    const heard = async (more: Record<string, unknown> | null) => {
      const session = await heldSession();
      const caseIds = more ? [await file(STUDENT, more)] : [];
      await addApplication(session, idOf(STUDENT), { caseIds });
      await addAttendance(session, idOf(STUDENT));
      const answers = [
        await draft(OFFICER, session),
        await appointment(OFFICER, 'topics', { id: session._id }),
        await submit(session),
        await draft(ADMIN, session),
        await submit(session, { version: 1, outcomes: [{ caseId: caseIds[0] ?? 'no-such-case-at-all', text: SAID }] }),
        await publish(session),
        await show(OFFICER, session),
      ];
      await runJob(carryOutMinutes);
      answers.push(await draft(OFFICER, session));
      const text = JSON.stringify(answers.map((one) => [said(one), one.wire]));
      return text.replaceAll(session._id, 'the session').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'a moment');
    };
    const [without, about] = [await heard(null), await heard({ aboutUnion: true })];
    expect(about).toBe(without);
    expect(without).toContain('MINUTES_MOVED_ON');
    for (const openid of [OFFICER, ADMIN])
      expect((await appointment(openid, 'outcomes-due', {})).error.code).toBe('NOT_ALLOWED');
  });

  test('gets what came of it from the youth league, once: it is told by day, sees it in a list, and the desk hears nothing', async () => {
    const { session, id } = await brought(STUDENT, { aboutUnion: true });
    const before = await draft(OFFICER, session);
    await runJob(remindOfOutcomes, morning(DUE));
    const told = async (to: string) =>
      (await noticesOf('outcome-due', idOf(to))).filter(({ params }) => JSON.stringify(params).includes(session._id));
    expect([await told(LEAGUE), await told(OFFICER), await told(ADMIN)].map(({ length }) => length)).toEqual([1, 0, 0]);
    const list = await appointment(LEAGUE, 'outcomes-due', {});
    expect(list.wire.length).toBeLessThanOrEqual(2);
    expect(list.data.due).toContainEqual(expect.objectContaining({ case: { id, title: expect.any(String) } }));
    const key = freshKey();
    const written = await write(session, id, SAID, LEAGUE, key);
    expect([written.ok, written.wire.length <= 3]).toEqual([true, true]);
    expect(said(await write(session, id, SAID, LEAGUE, key))).toEqual(said(written));
    expect((await write(session, id, '别的结果，又写一次。')).error.code).toBe('OUTCOME_NOT_DUE');
    expect((await get(STUDENT, id)).data.timeline[0]).toMatchObject({ type: 'meet', office: '团委', text: SAID });
    await runJob(tellOfCases);
    expect((await noticesOf('case-met', idOf(STUDENT))).filter(({ caseId }) => caseId === id)).toHaveLength(1);
    expect((await due()).filter((one: { case: { id: string } }) => one.case.id === id)).toEqual([]);
    expect(said(await draft(OFFICER, session))).toEqual(said(before));
  });

  test('is nobody else’s to write of, in the same words as one that never was', async () => {
    const { session, id } = await brought(STUDENT, { aboutUnion: true });
    const both = await appointStaff('of-desk-and-league', 'youth-league', '团委');
    const elsewhere = 'league-elsewhere';
    await appointStaff(elsewhere, 'youth-league', '团委', YANBIAN.id);
    const refused = async (openid: string, caseId: string, of = session) => {
      const { error, wire } = await write(of, caseId, SAID, openid);
      return [error?.code, wire.length];
    };
    const never = await refused(LEAGUE, 'no-such-case-at-all');
    expect(never).toEqual(['OUTCOME_NOT_DUE', 1]);
    const plain = await brought(CLASSMATE);
    expect(await refused(LEAGUE, plain.id, plain.session)).toEqual(never);
    expect(await refused(LEAGUE, id, plain.session)).toEqual(never);
    expect(await refused(elsewhere, id)).toEqual(never);
    const { memberships = [] } = (await people.get(both)) ?? {};
    const officer = memberships.map((one) => ({ ...one, id: 'and-of-the-desk', role: 'officer' as const }));
    await people.updateWhere({ _id: both }, { memberships: _.set([...memberships, ...officer]) });
    expect([await refused('of-desk-and-league', id), await due('of-desk-and-league')]).toEqual([never, []]);
    for (const openid of [OFFICER, ADMIN, STUDENT]) expect((await refused(openid, id))[0]).not.toBe('OUTCOME_NOT_DUE');
    expect(await namesOf(id)).toEqual(['file']);
    expect(JILIN.id).toBe(session.schoolId);
  });

  test('that was none when minutes of it were handed in keeps nobody from publishing them, and gets nothing from the desk', async () => {
    const { session, id } = await brought(STUDENT);
    const outcomes = [{ caseId: id, text: SAID }];
    expect((await submit(session, { outcomes })).ok).toBe(true);
    expect((await step(STUDENT, id, 'about-union')).ok).toBe(true);
    expect((await draft(ADMIN, session)).data).toMatchObject({ cases: [], outcomes: [] });
    expect((await publish(session)).ok).toBe(true);
    await runJob(carryOutMinutes);
    expect([await namesOf(id), (await minutes.get(session._id))?.delivering]).toEqual([['file', 'about-union'], false]);
    expect((await due()).some((one: { case: { id: string } }) => one.case.id === id)).toBe(true);
    // A correction by who does not see it any more takes nothing away.
    expect((await submit(session, { version: 2, reason: '漏了一句' })).ok).toBe(true);
    expect((await minutes.get(session._id))?.pending?.outcomes).toEqual(outcomes);
    expect((await write(session, id, null)).ok).toBe(true);
    expect(await namesOf(id)).toEqual(['file', 'about-union', 'unspoken']);
  });
});

describe('a case that the union sees, brought with a topic that it does not', () => {
  const TOPIC = '食堂涨价之前能不能说一声？';
  async function broughtApart(openid = STUDENT, more: Record<string, unknown> = {}) {
    const [session, id] = [await heldSession(), await file(openid, more)];
    await addApplication(session, idOf(openid), { caseIds: [id], withoutUnion: true, topic: TOPIC });
    await addAttendance(session, idOf(openid));
    return { session, id };
  }
  const dueOf = async (id: string, openid = LEAGUE) =>
    ((await due(openid)) ?? []).filter((one: { case: { id: string } }) => one.case.id === id);

  test('gets what came of it from the youth league, once: its student reads it in its history and is told', async () => {
    const { session, id } = await broughtApart();
    await runJob(remindOfOutcomes, morning(DUE));
    const told = async (to: string) =>
      (await noticesOf('outcome-due', idOf(to))).filter(({ params }) => JSON.stringify(params).includes(session._id));
    expect([await told(LEAGUE), await told(OFFICER), await told(ADMIN)].map(({ length }) => length)).toEqual([1, 0, 0]);
    expect(await dueOf(id)).toMatchObject([{ session: { id: session._id }, topic: TOPIC }]);
    expect((await appointment(LEAGUE, 'outcomes-due', {})).wire.length).toBeLessThanOrEqual(2);
    const key = freshKey();
    const written = await write(session, id, SAID, LEAGUE, key);
    expect([written.ok, written.wire.length <= 3]).toEqual([true, true]);
    expect(said(await write(session, id, SAID, LEAGUE, key))).toEqual(said(written));
    expect((await write(session, id, '别的结果，又写一次。')).error.code).toBe('OUTCOME_NOT_DUE');
    expect(await dueOf(id)).toEqual([]);
    for (let run = 0; run < 2; run += 1) await runJob(tellOfTopics);
    expect((await noticesOf('case-met', idOf(STUDENT))).filter(({ caseId }) => caseId === id)).toHaveLength(1);
    expect(await noticesOf('topic-held', idOf(STUDENT))).toEqual([]);
    const { timeline } = (await get(STUDENT, id)).data;
    expect(timeline.map(({ type }: { type: string }) => type)).toEqual(['meet', 'file']);
    expect(timeline[0]).toMatchObject({ office: '团委', text: SAID });
    // After a step of their own it is still there.
    expect((await step(STUDENT, id, 'withdraw')).data.timeline).toHaveLength(3);
  });

  test('is to the desk as if it had never been brought, before and after: all it reads is the same, and costs the same', async () => {
    const heard = async (isBrought: boolean) => {
      const [session, id] = [await heldSession(), await file(STUDENT)];
      const wish = { caseIds: isBrought ? [id] : [], withoutUnion: true, topic: TOPIC };
      await addApplication(session, idOf(STUDENT), wish);
      await addAttendance(session, idOf(STUDENT));
      const ask = async () => [
        await get(OFFICER, id),
        await draft(OFFICER, session),
        await appointment(OFFICER, 'topics', { id: session._id }),
        await appointment(OFFICER, 'session', { id: session._id }),
        await show(OFFICER, session),
      ];
      const before = await ask();
      if (isBrought) expect((await write(session, id, SAID)).ok).toBe(true);
      await runJob(tellOfTopics);
      const answers = [...before, ...(await ask()), await submit(session), await publish(session)];
      await runJob(carryOutMinutes);
      answers.push(...(await ask()));
      expect(await namesOf(id)).toEqual(['file']);
      const { number = '' } = (await cases.get(id)) ?? {};
      const text = JSON.stringify(answers.map((one) => [said(one), one.wire]));
      return text
        .replaceAll(session._id, 'the session')
        .replaceAll(id, 'the case')
        .replaceAll(number, 'its number')
        .replace(/"hash":"[^"]+"/g, '"hash"')
        .replace(/"number":\d+/g, '')
        .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'a moment');
    };
    const [without, apart] = [await heard(false), await heard(true)];
    expect(apart).toBe(without);
    expect(apart).not.toContain(SAID);
  });

  test('is nobody else’s to write of, and nobody’s that was not brought, or by who was not there', async () => {
    const { session, id } = await broughtApart(CLASSMATE);
    const refused = async (openid: string, caseId = id, of = session) => {
      const { error, wire } = await write(of, caseId, SAID, openid);
      return [error?.code, wire.length];
    };
    const never = ['OUTCOME_NOT_DUE', 1];
    for (const openid of ['league-elsewhere', 'of-desk-and-league']) expect(await refused(openid)).toEqual(never);
    expect([await dueOf(id, 'of-desk-and-league'), await dueOf(id, 'league-elsewhere')]).toEqual([[], []]);
    for (const openid of [OFFICER, ADMIN, CLASSMATE]) expect((await refused(openid))[0]).not.toBe('OUTCOME_NOT_DUE');
    expect(await refused(LEAGUE, id, await heldSession())).toEqual(never);
    const absent = await broughtApart();
    await attendances.updateAll({ sessionId: absent.session._id }, { what: 'absent' });
    expect(await refused(LEAGUE, absent.id, absent.session)).toEqual(never);
    expect(await dueOf(absent.id)).toEqual([]);
  });

  test('that is said to be about the union afterwards is not asked for once more', async () => {
    const { session, id } = await broughtApart();
    expect((await write(session, id, null)).ok).toBe(true);
    expect((await step(STUDENT, id, 'about-union')).ok).toBe(true);
    expect(await dueOf(id)).toEqual([]);
    // Said once, it stays as it is.
    expect((await write(session, id, SAID)).error?.code).toBe('OUTCOME_NOT_DUE');
    const types = (await get(STUDENT, id)).data.timeline.map(({ type }: { type: string }) => type);
    expect(types).toEqual(['about-union', 'unspoken', 'file']);
  });

  test('misses none however many there are: behind five hundred of each others follow, at two requests', async () => {
    const [{ id: apart }, { session, id: about }] = [await broughtApart(), await brought(STUDENT)];
    await cases.updateWhere({ _id: about }, { aboutUnion: true });
    const [one, { data }] = [
      await cases.get(about),
      await applications.find({ sessionId: session._id }).limit(1).get(),
    ];
    const [application] = data;
    if (!one || !application) throw new Error('nothing to copy');
    // By their ids all of them come first.
    const ids = Array.from({ length: 500 }, (_none, nth) => `-${String(nth).padStart(3, '0')}`);
    await cases.addAll(ids.map((_id) => ({ ...one, _id, number: `${one.number}${_id}` })));
    await applications.addAll(
      ids.map((_id) => ({ ...application, _id, ticket: _id, slot: _id, sessionId: 'another', withoutUnion: true })),
    );
    const found: string[] = [];
    let pages = 0;
    for (let after: string | null = ''; after !== null; pages += 1) {
      const answer = await appointment(LEAGUE, 'outcomes-due', { after });
      expect(answer.wire.length).toBe(2);
      found.push(...answer.data.due.map((due: { case: { id: string } }) => due.case.id));
      after = answer.data.next;
    }
    expect([pages, new Set(found).size]).toEqual([2, found.length]);
    expect(found).toEqual(expect.arrayContaining([apart, about]));
  });
});
