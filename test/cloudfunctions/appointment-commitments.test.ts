import { dayOf, plusDays } from '@domain/core/school-clock';
import { attendances } from '../../cloudfunctions/_kit/appointment/attendances';
import { type CommitmentDocument, commitments } from '../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../cloudfunctions/_kit/cases/store';
import { _ } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import { freshSettings, schoolSettings } from '../../cloudfunctions/_kit/school-settings';
import { carryOutMinutes } from '../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { closeSessions } from '../../cloudfunctions/scheduler/jobs/close-sessions';
import { remindOfCommitments } from '../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { renameDepartments } from '../../cloudfunctions/scheduler/jobs/rename-departments';
import { addApplication, addAttendance, addSession, appointment } from '../support/appointment';
import { freshKey, said } from '../support/as';
import { allOf, everything } from '../support/everything';
import { runJob } from '../support/jobs';
import {
  appointStaff,
  boundStudents,
  DUE,
  HOST_OFFICE,
  heldSession,
  LEADER,
  minuted,
  publish,
  submit,
  WRITTEN,
} from '../support/minutes';
import { DEPARTMENT, OFFICE } from '../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../support/scene';
import { JILIN, YANBIAN } from '../support/schools';
import { STRANGERS, seedStrangers } from '../support/strangers';
import { idOf } from '../support/time-of-cases';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };

jest.setTimeout(240_000);
beforeAll(async () => {
  await seedStrangers();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
});
// What a job could not do is logged; here it is meant.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());
beforeEach(async () => {
  for (const one of [commitments, minutes, sessions, attendances]) await one.removeAll({});
});

const DAY = 86_400_000;
const morning = (day: string) => new Date(`${day}T09:00:00+08:00`);
/** The promise that 后勤保障处 made, and the one of the host. */
const [THEIRS, HOSTS] = [0, 1];
const idAt = ({ _id }: { _id: string }, nth: number) => `${_id}:${nth}`;
const report = (openid: string, id: string, say: object, version = 1, key = freshKey()) =>
  appointment(openid, 'report-commitment', { id, version, say }, key);
const show = (openid: string, id: string) => appointment(openid, 'commitment', { id });
const list = (openid: string, schoolId = JILIN.id) => appointment(openid, 'commitments', { schoolId });
const speak = (openid: string, id: string, so: boolean, word = '', key = freshKey()) =>
  appointment(openid, 'say-of-commitment', { id, so, word }, key);
const told = async (kind: string, id: string) =>
  (await allOf('notices'))
    .filter((one) => one.kind === kind && (one.params as { commitment?: string }).commitment === id)
    .map(({ to }) => to);
async function made(more: Partial<SessionDocument> = {}, written: object = {}): Promise<SessionDocument> {
  const session = await heldSession(more);
  await minuted(session, written);
  return session;
}
const stored = async (id: string): Promise<CommitmentDocument> => {
  const found = await commitments.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a promise', () => {
  test('is told of by whoever holds the office that owes it, in dated words that everybody reads, in four requests', async () => {
    const id = idAt(await made(), THEIRS);
    const said = await report(DEPARTMENT, id, { what: 'progress', text: '设备已经订了，周五装。' });
    expect([said.data, said.wire.length]).toEqual([{ version: 2 }, 4]);
    expect((await report(OFFICER, id, { what: 'progress', text: '问过了，设备到了。' }, 2)).ok).toBe(true);
    const { data, wire } = await show('account-of-nobody', id);
    expect(wire.length).toBeLessThanOrEqual(2);
    expect(data.words).toMatchObject([
      { what: 'progress', office: OFFICE, text: '设备已经订了，周五装。' },
      { what: 'progress', office: '权益部' },
    ]);
    expect(data).toMatchObject({ you: null, doubts: null, commitment: { state: 'open', mayReport: false } });
  });

  test('moves onwards only and with a reason; the first day stays to be read', async () => {
    const id = idAt(await made(), THEIRS);
    const later = plusDays(DUE, 10);
    expect(
      (await report(DEPARTMENT, id, { what: 'move', text: '配件没到。', day: plusDays(DUE, -1) })).error.code,
    ).toBe('PROMISE_WRONG');
    expect((await report(DEPARTMENT, id, { what: 'move', text: '', day: later })).error.code).toBe('INPUT_INVALID');
    await report(DEPARTMENT, id, { what: 'move', text: '配件没到。', day: later });
    const even = plusDays(DUE, 20);
    await report(DEPARTMENT, id, { what: 'move', text: '还是没到。', day: even }, 2);
    expect((await show(STUDENT, id)).data).toMatchObject({
      commitment: { day: even, firstDay: DUE },
      words: [
        { from: DUE, to: later },
        { from: later, to: even },
      ],
    });
  });

  test('ends by being kept, or by being given up with a reason, once', async () => {
    const session = await made();
    const [kept, broken] = [idAt(session, THEIRS), idAt(session, HOSTS)];
    expect((await report(DEPARTMENT, kept, { what: 'kept', text: '四楼都换了。' })).ok).toBe(true);
    expect((await report(DEPARTMENT, kept, { what: 'progress', text: '再说一句。' }, 2)).error.code).toBe(
      'COMMITMENT_MOVED_ON',
    );
    expect((await report(LEADER, broken, { what: 'broken', text: '价格由省里定。' })).ok).toBe(true);
    const { data, wire } = await list('account-of-nobody');
    expect(wire.length).toBeLessThanOrEqual(2);
    expect(data.channels).toEqual([
      { channel: 'principal-talk', made: 2, kept: 1, open: 0, overdue: 0, broken: 1, contested: 0 },
    ]);
  });

  test('that is past its day and about which nothing was said is overdue, in the list and in the figures', async () => {
    const id = idAt(await made(), THEIRS);
    await commitments.updateWhere({ _id: id }, { day: plusDays(dayOf(new Date()), -1) });
    const { data } = await list(STUDENT);
    expect(data.channels[0]).toMatchObject({ made: 2, kept: 0, open: 2, overdue: 1 });
    expect(data.commitments.find((one: { id: string }) => one.id === id)).toMatchObject({ overdue: true });
    expect((await list(STUDENT, YANBIAN.id)).data).toEqual({ channels: [], commitments: [], more: false });
  });

  test('is reported on by nobody else: another office, another school, those it was made to', async () => {
    const session = await made();
    await addAttendance(session, idOf(STUDENT));
    const before = await everything();
    for (const openid of [LEADER, STUDENT, ...STRANGERS.map(([, who]) => who)]) {
      const { error } = await report(openid, idAt(session, THEIRS), { what: 'kept', text: '都做好了。' });
      expect([openid, error?.code]).toEqual([
        openid,
        expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|COMMITMENT_NOT_FOUND)$/),
      ]);
    }
    expect((await report(DEPARTMENT, idAt(session, HOSTS), { what: 'kept', text: '都做好了。' })).error.code).toBe(
      'COMMITMENT_NOT_FOUND',
    );
    expect(await everything()).toEqual(before);
    const rows = (await list(DEPARTMENT)).data.commitments as { id: string; mayReport: boolean }[];
    expect(rows.filter(({ mayReport }) => mayReport).map(({ id }) => id)).toEqual([idAt(session, THEIRS)]);
  });

  test('is written once of ten at a time; the same call again says it once; no student’s name gets in', async () => {
    const id = idAt(await made(), THEIRS);
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_none, at) => report(DEPARTMENT, id, { what: 'progress', text: `第${at}句。` })),
    );
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    const key = freshKey();
    const say = { what: 'progress', text: '又说一句。' };
    const first = await report(DEPARTMENT, id, say, 2, key);
    expect(said(await report(DEPARTMENT, id, say, 2, key))).toEqual(said(first));
    expect((await stored(id)).words).toHaveLength(2);
    expect((await report(DEPARTMENT, id, { what: 'progress', text: 'risky-word' }, 3)).error.code).toBe(
      'CONTENT_REFUSED',
    );
  });
});

describe('a word that everybody reads at once', () => {
  test('is not taken while the platform’s check does not clear it: the owner’s and that of who was there', async () => {
    const session = await made();
    await addAttendance(session, idOf(STUDENT));
    const id = idAt(session, THEIRS);
    await report(DEPARTMENT, id, { what: 'kept', text: '四楼都换了。' });
    const other = idAt(session, HOSTS);
    const before = await everything();
    expect((await report(LEADER, other, { what: 'progress', text: '这里有 review-word。' })).error.code).toBe(
      'TEXT_NOT_CLEARED',
    );
    expect((await speak(STUDENT, id, false, '这里有 review-word。')).error.code).toBe('TEXT_NOT_CLEARED');
    expect(await everything()).toEqual(before);
  });
});

describe('those who were there', () => {
  let THERE: { openid: string; id: string }[] = [];
  beforeAll(async () => {
    THERE = await boundStudents(6);
  });
  const first = () => THERE[0]?.openid ?? '';
  async function keptOne(): Promise<[SessionDocument, string]> {
    const session = await made();
    for (const one of THERE) await addAttendance(session, one.id);
    const id = idAt(session, THEIRS);
    await report(DEPARTMENT, id, { what: 'kept', text: '四楼都换了。' });
    return [session, id];
  }

  test('are told that a promise is said to be kept, and say once whether it is, in four requests', async () => {
    const [, id] = await keptOne();
    await runJob(remindOfCommitments);
    await runJob(remindOfCommitments);
    expect((await told('commitment-kept', id)).sort()).toEqual(THERE.map((one) => one.id).sort());
    expect((await show(first(), id)).data.you).toEqual({ said: null, maySay: true });
    const answer = await speak(first(), id, false, '四楼东边没有换');
    expect([answer.data, answer.wire.length <= 4]).toEqual([{ said: false }, true]);
    expect((await speak(first(), id, true)).error.code).toBe('SAID_BEFORE');
    expect((await speak(first(), id, false, '四楼东边没有换')).ok).toBe(true);
    expect((await show(first(), id)).data.you).toEqual({ said: false, maySay: false });
    expect((await speak('demo-10183-student-1', id, false)).error.code).toBe('NOT_THERE');
  });

  test('are counted in public from five on, never named; what they wrote is for the desk alone', async () => {
    const [, id] = await keptOne();
    for (const one of THERE.slice(0, 4)) await speak(one.openid, id, false, '没有换');
    await runJob(remindOfCommitments);
    expect((await show(LEADER, id)).data).toMatchObject({ voices: { so: null, notSo: null }, doubts: null });
    // So few words would point at somebody: the desk has them with the count.
    expect((await show(OFFICER, id)).data.doubts).toEqual([]);
    expect((await list(STUDENT)).data.channels[0]).toMatchObject({ kept: 1, contested: 0 });
    for (const one of THERE.slice(4)) await speak(one.openid, id, false);
    await runJob(remindOfCommitments);
    expect((await show(LEADER, id)).data).toMatchObject({
      ...{ voices: { so: null, notSo: 6 }, doubts: null, commitment: { state: 'kept', contested: true } },
    });
    expect((await show(OFFICER, id)).data.doubts).toEqual(['没有换', '没有换', '没有换', '没有换']);
    expect((await list(STUDENT)).data.channels[0]).toMatchObject({ made: 2, kept: 0, contested: 1 });
    for (const one of THERE) expect(JSON.stringify((await show(OFFICER, id)).data)).not.toContain(one.id);
  });

  test('are counted whatever dies: a voice that is written is in the count after the next run', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      for (let request = 0; request < 6; request += 1) {
        const [, id] = await keptOne();
        for (const one of THERE) await speak(one.openid, id, false);
        door.dieAfter(request, true);
        await runJob(remindOfCommitments).catch(() => null);
        door.revive();
        await runJob(remindOfCommitments);
        expect([request, (await stored(id)).voices]).toEqual([request, { so: 0, notSo: 6 }]);
        expect((await allOf('attendances')).filter(({ uncounted }) => uncounted)).toEqual([]);
        for (const one of [commitments, minutes, sessions, attendances]) await one.removeAll({});
      }
    } finally {
      await door.close();
    }
  });

  test('rate the talk for fourteen days; how they found it is shown after that, from five on, and never whose it is', async () => {
    const session = await made();
    for (const one of THERE) await addAttendance(session, one.id);
    const rate = (openid: string, rating: number) => appointment(openid, 'rate-session', { id: session._id, rating });
    const minutesOf = async (openid: string) => (await appointment(openid, 'minutes', { id: session._id })).data;
    for (const [at, one] of THERE.slice(0, 5).entries())
      expect((await rate(one.openid, (at % 2) + 4)).wire).toHaveLength(3);
    expect((await rate(first(), 1)).data).toEqual({ rating: 1 });
    expect(await minutesOf(first())).toMatchObject({ rating: null, you: { rating: 1, mayRate: true } });
    expect((await minutesOf(first())).ratingsFrom).not.toBeNull();
    expect((await rate('demo-10183-student-1', 5)).error.code).toBe('NOT_THERE');
    await sessions.updateWhere({ _id: session._id }, { endsAt: new Date(Date.now() - 15 * DAY) });
    expect(await minutesOf(LEADER)).toMatchObject({ rating: { count: 5, average: 3.8 }, ratingsFrom: null });
    expect((await rate(first(), 5)).error.code).toBe('SESSION_NOT_NOW');
    await attendances.updateAll({ personId: THERE[0]?.id ?? '' }, { rating: null });
    expect((await minutesOf(LEADER)).rating).toBeNull();
  });
});

describe('whoever owes a promise', () => {
  /** Wednesday in a term. */
  const MADE = '2026-12-02';
  const TO = '2026-12-11';
  async function promised(): Promise<string> {
    const id = idAt(await made(), THEIRS);
    await commitments.removeAll({ nth: HOSTS });
    await commitments.updateWhere({ _id: id }, { day: TO, firstDay: TO, remindAt: morning('2026-12-10') });
    return id;
  }

  test('is told on the school day before, on the one after, then weekly on a school day; each once, however often it runs', async () => {
    const id = await promised();
    const days: string[] = [];
    for (let day = MADE; day < '2027-01-03'; day = plusDays(day, 1)) {
      const before = (await allOf('notices')).length;
      await runJob(remindOfCommitments, morning(day));
      await runJob(remindOfCommitments, new Date(morning(day).getTime() + 3_600_000));
      if ((await allOf('notices')).length > before) days.push(day);
    }
    // Friday the 11th: the Thursday before, the Monday after, then Mondays.
    expect(days).toEqual(['2026-12-10', '2026-12-14', '2026-12-21', '2026-12-28']);
    expect(new Set(await told('commitment-overdue', id))).toEqual(new Set([idOf(DEPARTMENT)]));
  });

  test('is told no more once it is kept, and by the new day once it moved', async () => {
    const id = await promised();
    await report(DEPARTMENT, id, { what: 'move', text: '配件没到。', day: '2026-12-25' });
    await runJob(remindOfCommitments, morning('2026-12-10'));
    expect(await told('commitment-overdue', id)).toEqual([]);
    expect((await stored(id)).remindAt).toEqual(new Date('2026-12-24T08:00:00+08:00'));
    await report(DEPARTMENT, id, { what: 'kept', text: '装好了。' }, 2);
    expect((await stored(id)).remindAt).toBeNull();
  });

  test('is told once although the job dies at any request', async () => {
    const door: WireDoor = await openWireDoor(localCloud.admin);
    try {
      for (const isLastServed of [true, false])
        for (let request = 0; request < 8; request += 1) {
          const id = await promised();
          door.dieAfter(request, isLastServed);
          await runJob(remindOfCommitments, morning('2026-12-10')).catch(() => null);
          door.revive();
          await runJob(remindOfCommitments, morning('2026-12-10'));
          const due = await told('commitment-due', id);
          // Once when it was made, once the day before.
          expect([request, due.length]).toEqual([request, 2]);
        }
    } finally {
      await door.close();
    }
  });

  test('is the union’s desk where nobody holds the office any more: a promise always has an owner', async () => {
    const id = await promised();
    const department = await people.get(idOf(DEPARTMENT));
    const terms = department?.memberships ?? [];
    await people.updateWhere({ _id: idOf(DEPARTMENT) }, { memberships: _.set([]) });
    await runJob(remindOfCommitments, morning('2026-12-14'));
    expect(await told('commitment-overdue', id)).toEqual(expect.arrayContaining([idOf(ADMIN), idOf(OFFICER)]));
    expect(await told('commitment-overdue', id)).not.toContain(idOf(DEPARTMENT));
    expect((await report(OFFICER, id, { what: 'progress', text: '学生会替后勤问过了。' })).ok).toBe(true);
    // Whoever comes after them has it from the first moment on.
    await appointStaff('comes-after', 'department', OFFICE, JILIN.id, '钱文远');
    expect((await show('comes-after', id)).data.commitment.mayReport).toBe(true);
    await people.removeAll({ _id: 'staff:comes-after' });
    await people.updateWhere({ _id: idOf(DEPARTMENT) }, { memberships: _.set(terms) });
  });

  test('is the department also under its new name, with what it said and where it is met', async () => {
    const promises = [{ text: '四楼换新的路由器', owner: OFFICE, day: DUE }];
    const session = await made({ host: { office: OFFICE, name: '赵国强' } }, { promises });
    const next = await addSession({ host: { office: OFFICE, name: '赵国强' } });
    const id = idAt(session, THEIRS);
    await report(DEPARTMENT, id, { what: 'progress', text: '订了。' });
    const renamed = [{ from: OFFICE, to: '后勤管理处', at: new Date() }];
    await schoolSettings.removeAll({ _id: JILIN.id });
    await schoolSettings.add({ ...freshSettings(JILIN.id), version: 1, renamed });
    await runJob(renameDepartments);
    await runJob(renameDepartments);
    expect(await stored(id)).toMatchObject({ owner: '后勤管理处', hostOffice: '后勤管理处' });
    expect((await show(DEPARTMENT, id)).data).toMatchObject({
      ...{ commitment: { mayReport: true }, words: [{ office: OFFICE }] },
    });
    const { data } = await appointment(DEPARTMENT, 'last-promises', { id: next._id });
    expect(data.last).toMatchObject({ sessionId: session._id });
    await schoolSettings.removeAll({ _id: JILIN.id });
    await schoolSettings.add({
      ...freshSettings(JILIN.id),
      ...{ version: 1, renamed: [{ from: '后勤管理处', to: OFFICE, at: new Date() }] },
    });
    await runJob(renameDepartments);
    await schoolSettings.removeAll({ _id: JILIN.id });
  });
});

describe('the next session', () => {
  test('begins with what became of the last one’s promises: of its series, or of the same office', async () => {
    const series = { id: 'every-second-wednesday', nth: 0 };
    const at = (days: number) => ({
      startsAt: new Date(Date.now() - days * DAY),
      endsAt: new Date(Date.now() - days * DAY + 1),
    });
    const long = await made({ series, ...at(30) });
    const last = await made({ series: { ...series, nth: 1 }, ...at(16) });
    const alone = await made({ host: { office: '校长', name: '张希' }, ...at(3) }).catch(() => null);
    expect(alone).toBeNull(); // 副校长 promises nothing where the 校长 is met
    await report(DEPARTMENT, idAt(last, THEIRS), { what: 'kept', text: '换了。' });
    const next = await addSession({ series: { ...series, nth: 2 } });
    const { data, wire } = await appointment(STUDENT, 'last-promises', { id: next._id });
    expect(wire).toHaveLength(2);
    expect(data.last.sessionId).toBe(last._id);
    expect(data.last.promises.map(({ state }: { state: string }) => state)).toEqual(['kept', 'open']);
    const outside = await addSession({});
    expect((await appointment(STUDENT, 'last-promises', { id: outside._id })).data.last.sessionId).toBe(last._id);
    const first = await addSession({ series: { id: 'another-series', nth: 0 } });
    expect((await appointment(STUDENT, 'last-promises', { id: first._id })).data).toEqual({ last: null });
    expect(long._id).not.toBe(last._id);
  });

  test('and its own promises stand at the host’s desk, which is no other host’s', async () => {
    const session = await made();
    await heldSession({ host: { office: '校长', name: '张希' } });
    const { data, wire } = await appointment(LEADER, 'host-desk', {});
    expect(wire).toHaveLength(2);
    expect(data.sessions.map(({ id }: { id: string }) => id)).toEqual([session._id]);
    expect(data.commitments).toMatchObject([{ id: idAt(session, HOSTS), mayReport: true }]);
    expect((await appointment(OFFICER, 'host-desk', {})).error.code).toBe('NOT_ALLOWED');
  });
});

describe('a session', () => {
  test('closes when none of its promises is open any more', async () => {
    const session = await made();
    await runJob(closeSessions);
    expect((await sessions.get(session._id))?.state).toBe('minuted');
    await report(DEPARTMENT, idAt(session, THEIRS), { what: 'kept', text: '换了。' });
    await report(LEADER, idAt(session, HOSTS), { what: 'broken', text: '价格由省里定。' });
    await runJob(closeSessions);
    expect((await sessions.get(session._id))?.state).toBe('closed');
  });

  test('closes after thirty days where nothing was promised, also one without minutes by its kind; after sixty where nobody wrote any', async () => {
    const ended = (days: number) => ({ endsAt: new Date(Date.now() - days * DAY) });
    const quiet = await heldSession(ended(31));
    await submit(quiet, { promises: [] });
    await publish(quiet);
    await runJob(carryOutMinutes);
    const recent = await heldSession({ ...ended(29), channel: 'activity' });
    const activity = await heldSession({ ...ended(31), channel: 'activity' });
    const [unwritten, awaited, waiting] = [
      await heldSession(ended(61)),
      await heldSession(ended(59)),
      await heldSession(ended(90)),
    ];
    await submit(waiting);
    await runJob(closeSessions);
    const all = [quiet, recent, activity, unwritten, awaited, waiting];
    const states = await Promise.all(all.map(({ _id }) => sessions.get(_id)));
    expect(states.map((one) => one?.state)).toEqual(['closed', 'held', 'closed', 'closed', 'held', 'held']);
  });
});

describe('carrying out minutes', () => {
  test.each([true, false])(
    'at any death (its last request served: %s) is made good by the next run, each thing once',
    async (isLastServed) => {
      const door = await openWireDoor(localCloud.admin);
      try {
        for (let request = 0; ; request += 1) {
          const [session, id] = [await heldSession(), await file(STUDENT)];
          await addApplication(session, idOf(STUDENT), { caseIds: [id] });
          for (const one of [STUDENT, CLASSMATE]) await addAttendance(session, idOf(one));
          await submit(session, { outcomes: [{ caseId: id, text: '周五前来修。' }] });
          await publish(session);
          door.dieAfter(request, isLastServed);
          await runJob(carryOutMinutes).catch(() => null);
          const hasDied = door.revive();
          await runJob(carryOutMinutes);
          expect([request, (await minutes.get(session._id))?.delivering]).toEqual([request, false]);
          expect((await sessions.get(session._id))?.state).toBe('minuted');
          expect((await cases.get(id))?.events.map(({ what }) => what.name)).toEqual(['file', 'meet']);
          expect(await commitments.count({ sessionId: session._id })).toBe(WRITTEN.promises.length);
          const ofSession = (await allOf('notices')).filter(
            ({ kind, params }) =>
              kind === 'minutes-published' && (params as { session?: string }).session === session._id,
          );
          expect([request, ofSession.length]).toEqual([request, 2]);
          expect([request, await told('commitment-due', idAt(session, THEIRS))]).toEqual([request, [idOf(DEPARTMENT)]]);
          if (!hasDied) break;
        }
      } finally {
        await door.close();
      }
    },
  );

  test('tells those who were there also where a correction is published before the first version was carried out', async () => {
    const session = await heldSession();
    await addAttendance(session, idOf(STUDENT));
    await submit(session);
    await publish(session);
    await submit(session, { version: 2, text: '谈了宿舍网和食堂的价格，更正一处。', reason: '价格记错了' });
    await publish(session, 3);
    await runJob(carryOutMinutes);
    const ofSession = async () =>
      (await allOf('notices')).filter(
        ({ kind, params }) => kind === 'minutes-published' && (params as { session?: string }).session === session._id,
      );
    expect((await ofSession()).map(({ to }) => to)).toEqual([idOf(STUDENT)]);
    await submit(session, { version: 5, text: '谈了宿舍网和食堂的价格，又更正一处。', reason: '还有一处' });
    await publish(session, 6);
    await runJob(carryOutMinutes);
    expect((await minutes.get(session._id))?.delivering).toBe(false);
    expect(await ofSession()).toHaveLength(1);
  });

  test('tells of a new promise whoever owes it, and of earlier ones nobody who has come to the office since', async () => {
    const session = await made();
    const since = await appointStaff('came-since', 'department', OFFICE, JILIN.id, '钱文远');
    const { version = 0 } = (await minutes.get(session._id)) ?? {};
    const promises = [...WRITTEN.promises, { text: '五楼也换新的路由器', owner: OFFICE, day: DUE }];
    const corrected = { version, promises, reason: '漏记了一条' };
    expect((await submit(session, corrected)).ok).toBe(true);
    expect((await publish(session, version + 1)).ok).toBe(true);
    await runJob(carryOutMinutes);
    expect(await told('commitment-due', idAt(session, THEIRS))).toEqual([idOf(DEPARTMENT)]);
    expect((await told('commitment-due', idAt(session, 2))).sort()).toEqual([idOf(DEPARTMENT), since].sort());
    await people.removeAll({ _id: since });
  });

  test('and reminding of promises go on behind a document that is broken', async () => {
    const [broken, sound] = [await heldSession(), await heldSession()];
    for (const one of [broken, sound]) {
      await submit(one);
      await publish(one);
    }
    const versions = (await minutes.get(broken._id))?.versions ?? [];
    await minutes.updateWhere(
      { _id: broken._id },
      { versions: _.set([{ ...versions[0], promises: [null] }] as never) },
    );
    await runJob(carryOutMinutes);
    const states = await Promise.all([broken, sound].map(({ _id }) => minutes.get(_id)));
    expect(states.map((one) => one?.delivering)).toEqual([true, false]);
    const yesterday = plusDays(dayOf(new Date()), -1);
    await commitments.updateWhere({ _id: idAt(sound, HOSTS) }, { day: 'no day', remindAt: new Date(1) });
    await commitments.updateWhere({ _id: idAt(sound, THEIRS) }, { day: yesterday, remindAt: new Date(2) });
    await runJob(remindOfCommitments);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('remind-of-commitments'));
    expect(await told('commitment-overdue', idAt(sound, THEIRS))).toEqual([idOf(DEPARTMENT)]);
  });

  test('waits for whoever changes the session or the case in the same moment', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      const session = await heldSession();
      await submit(session);
      await publish(session);
      const held = door.hold('database.modifyDocument', 'sessions');
      const run = runJob(carryOutMinutes);
      await held.arrived;
      await sessions.updateWhere({ _id: session._id, version: 1 }, { place: '鼎新楼 A101', version: _.inc(1) });
      held.release();
      await run;
      expect(await sessions.get(session._id)).toMatchObject({ state: 'held', place: '鼎新楼 A101' });
      await runJob(carryOutMinutes);
      expect(await sessions.get(session._id)).toMatchObject({ state: 'minuted', place: '鼎新楼 A101' });
      expect(await commitments.count({ sessionId: session._id })).toBe(2);
    } finally {
      await door.close();
    }
  });
});
