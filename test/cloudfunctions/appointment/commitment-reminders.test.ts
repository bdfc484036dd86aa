import { plusDays } from '@domain/core/school-clock';
import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addAttendance, addSession, appointment } from '../../support/appointment';
import {
  beginWithoutPromises,
  DAY,
  HOSTS,
  idAt,
  keptBefore,
  made,
  morning,
  report,
  show,
  speak,
  stored,
  THEIRS,
  told,
} from '../../support/commitments';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, heldSession, LEADER } from '../../support/minutes';
import { renamedDepartment } from '../../support/renaming';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
beginWithoutPromises();

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

  test('is told once where the job dies before midnight and goes on after it, as what it was then', async () => {
    const id = await promised();
    const at = (time: string) => new Date(`${time}+08:00`);
    const dieOnce = (spy = jest.spyOn(commitments, 'updateWhere')) => spy.mockRejectedValueOnce(new Error('killed'));
    const twice = async (first: string, second: string) => {
      dieOnce();
      await runJob(remindOfCommitments, at(first));
      await runJob(remindOfCommitments, at(second));
    };
    const toldOf = async () => [await told('commitment-due', id), await told('commitment-overdue', id)];
    const [made] = await toldOf();
    // Its day is over in between.
    await twice(`${TO}T23:59:30`, '2026-12-12T00:01:30');
    expect(await toldOf()).toEqual([[...(made ?? []), idOf(DEPARTMENT)], []]);
    await twice('2026-12-14T23:59:30', '2026-12-15T00:01:30');
    expect((await toldOf())[1]).toEqual([idOf(DEPARTMENT)]);
  });

  test('and who is to answer those who contradict, is told once over midnight, too', async () => {
    const { session, id } = await keptBefore([idOf(STUDENT)], DEPARTMENT);
    await commitments.removeAll({ sessionId: session._id, nth: HOSTS });
    await speak(STUDENT, id, false);
    await runJob(remindOfCommitments, new Date('2026-12-01T23:58:30+08:00'));
    const first = await told('commitment-disputed', id);
    expect(first).toContain(idOf(ADMIN));
    // As a run leaves it that died before it wrote down when they are told next.
    await commitments.updateWhere({ _id: id }, { remindAt: new Date('2026-12-01T23:58:30+08:00') });
    await runJob(remindOfCommitments, new Date('2026-12-02T00:01:30+08:00'));
    // The youth league beside them from the second day on.
    expect(new Set(await told('commitment-disputed', id))).toEqual(new Set([...first, idOf(LEAGUE)]));
    expect(await told('commitment-disputed', id)).toHaveLength(new Set([...first, idOf(LEAGUE)]).size);
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
    await renamedDepartment(OFFICE, '后勤管理处');
    expect(await stored(id)).toMatchObject({ owner: '后勤管理处', hostOffice: '后勤管理处' });
    expect((await show(DEPARTMENT, id)).data).toMatchObject({
      ...{ commitment: { mayReport: true }, words: [{ office: OFFICE }] },
    });
    const { data } = await appointment(DEPARTMENT, 'last-promises', { id: next._id });
    expect(data.last).toMatchObject({ sessionId: session._id });
    await renamedDepartment('后勤管理处', OFFICE);
  });

  test('is the department under its new name, too, once what it said to be kept goes on', async () => {
    const promises = [{ text: '四楼换新的路由器', owner: OFFICE, day: DUE }];
    const session = await made({ host: { office: OFFICE, name: '赵国强' } }, { promises });
    const id = idAt(session, THEIRS);
    await addAttendance(session, idOf(STUDENT));
    expect((await report(DEPARTMENT, id, { what: 'kept', text: '换好了。' })).ok).toBe(true);
    await speak(STUDENT, id, false);
    await runJob(remindOfCommitments);
    await renamedDepartment(OFFICE, '后勤管理处');
    const { version } = await stored(id);
    expect((await report(OFFICER, id, { what: 'reopen', text: '看了，没有换。' }, version)).ok).toBe(true);
    expect(await stored(id)).toMatchObject({ owner: '后勤管理处', state: 'open' });
    expect((await show(DEPARTMENT, id)).data.report.by).toBeNull();
    await renamedDepartment('后勤管理处', OFFICE);
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
    expect((await appointment(STUDENT, 'last-promises', { id: first._id })).data.last.sessionId).toBe(last._id);
    const elsewhere = { series: { id: 'a-third-series', nth: 0 }, host: { office: '校长', name: '张希' } };
    const { _id } = await addSession(elsewhere);
    expect((await appointment(STUDENT, 'last-promises', { id: _id })).data).toEqual({ last: null });
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
