import { dayOf, plusDays } from '@domain/core/school-clock';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance, appointment } from '../../support/appointment';
import { freshKey, said } from '../../support/as';
import {
  beginWithoutPromises,
  DAY,
  HOSTS,
  idAt,
  keptBefore,
  list,
  made,
  report,
  show,
  speak,
  stored,
  THEIRS,
  told,
} from '../../support/commitments';
import { allOf, everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { boundStudents, DUE, LEADER } from '../../support/minutes';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { OFFICER, STUDENT } from '../../support/scene';
import { YANBIAN } from '../../support/schools';
import { STRANGERS } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
beginWithoutPromises();

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
    // It is not overdue by that, and the figures say why: once for each promise, however often it was moved.
    const { channels } = (await list(STUDENT)).data;
    expect(channels).toMatchObject([{ channel: 'principal-talk', open: 2, overdue: 0, moved: 1 }]);
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
      {
        channel: 'principal-talk',
        ...{ sessions: 1, unwritten: 0, unnoted: 0, resumed: 0 },
        made: 2,
        kept: 1,
        open: 0,
        overdue: 0,
        moved: 0,
        broken: 1,
        contested: 0,
        disputed: 0,
      },
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
    const { session, id } = await keptBefore([idOf(STUDENT)], DEPARTMENT);
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
  const keptOne = async (): Promise<string> => {
    const people = THERE.map((one) => one.id);
    return (await keptBefore(people, DEPARTMENT)).id;
  };

  test('are told that a promise is said to be kept, and say once whether it is, in four requests', async () => {
    const id = await keptOne();
    await runJob(remindOfCommitments);
    await runJob(remindOfCommitments);
    expect((await told('commitment-kept', id)).sort()).toEqual(THERE.map((one) => one.id).sort());
    expect((await show(first(), id)).data.you).toEqual({ said: null, maySay: true, asked: false });
    const answer = await speak(first(), id, false, '四楼东边没有换');
    expect([answer.data, answer.wire.length <= 4]).toEqual([{ said: false }, true]);
    expect((await speak(first(), id, true)).error.code).toBe('SAID_BEFORE');
    expect((await speak(first(), id, false, '四楼东边没有换')).ok).toBe(true);
    expect((await show(first(), id)).data.you).toEqual({ said: false, maySay: false, asked: false });
    expect((await speak('demo-10183-student-1', id, false)).error.code).toBe('NOT_THERE');
  });

  test('are counted in public from five on, never named; what they wrote is for the desk alone', async () => {
    const id = await keptOne();
    for (const one of THERE.slice(0, 4)) await speak(one.openid, id, false, '没有换');
    await runJob(remindOfCommitments);
    expect((await show(LEADER, id)).data).toMatchObject({ voices: { so: null, notSo: null }, doubts: null });
    // So few words would point at somebody: the desk has them with the count.
    expect((await show(OFFICER, id)).data.doubts).toEqual([]);
    // That somebody says so is told, not how many.
    expect((await list(STUDENT)).data.channels[0]).toMatchObject({ kept: 0, contested: 0, disputed: 1 });
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
      for (let request = 0; request < 9; request += 1) {
        const id = await keptOne();
        for (const one of THERE) await speak(one.openid, id, false);
        door.dieAfter(request, true);
        await runJob(remindOfCommitments).catch(() => null);
        door.revive();
        await runJob(remindOfCommitments);
        const { voices, disputed } = await stored(id);
        expect([request, voices, disputed]).toEqual([request, { so: 0, notSo: 6 }, true]);
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
    expect((await rate(first(), 5)).error.code).toBe('SESSION_NOT_NOW');
    expect((await minutesOf(LEADER)).rating).toBeNull();
    await runJob(closeSessions);
    const shown = { rating: { count: 5, average: 3.8 }, ratingsFrom: null };
    expect(await minutesOf(LEADER)).toMatchObject(shown);
    // Whoever is taken out of it later, by an appeal or with their account, is not told by what is shown.
    await attendances.updateAll({ personId: THERE[0]?.id ?? '' }, { what: 'undone' });
    await attendances.removeAll({ personId: THERE[1]?.id ?? '' });
    await runJob(closeSessions);
    expect(await minutesOf(LEADER)).toMatchObject(shown);
    await sessions.updateWhere({ _id: session._id }, { state: 'cancelled' });
    expect((await minutesOf(LEADER)).rating).toBeNull();
  });

  test('of fewer than five nothing is shown, then and ever after', async () => {
    const session = await made();
    for (const one of THERE.slice(0, 4)) await addAttendance(session, one.id, { rating: 2 });
    await sessions.updateWhere({ _id: session._id }, { endsAt: new Date(Date.now() - 15 * DAY) });
    await runJob(closeSessions);
    expect((await appointment(LEADER, 'minutes', { id: session._id })).data).toMatchObject({ rating: null });
  });
});
