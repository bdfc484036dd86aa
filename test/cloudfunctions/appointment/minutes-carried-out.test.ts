import { dayOf, plusDays } from '@domain/core/school-clock';
import { commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { addApplication, addAttendance } from '../../support/appointment';
import { beginWithoutPromises, DAY, HOSTS, idAt, made, report, THEIRS, told } from '../../support/commitments';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, heldSession, LEADER, publish, submit, WRITTEN } from '../../support/minutes';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { CLASSMATE, file, STUDENT } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };
beginWithoutPromises();

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

  test('closes after thirty days where nothing was promised, also one without minutes by its kind; after sixty where none are public, whatever waits', async () => {
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
    expect(states.map((one) => one?.state)).toEqual(['closed', 'held', 'closed', 'closed', 'held', 'closed']);
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
