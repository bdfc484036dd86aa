import type { Move } from '@domain/appointment/seats';
import { lines as linesOfSessions } from '../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { settleSessions } from '../../cloudfunctions/scheduler/jobs/settle-sessions';
import { addApplication, addAttendance, addDrawn, studentOf } from '../support/appointment';
import { freshKey } from '../support/as';
import { ago, came, end, MINUTE, nth, scan } from '../support/at-door';
import { runJob } from '../support/jobs';
import { ADMIN, OFFICER, STUDENT } from '../support/scene';
import { seedTwoSchools } from '../support/schools';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };
jest.setTimeout(120_000);
let wire: WireDoor;
beforeAll(async () => {
  await seedTwoSchools();
  wire = await openWireDoor(localCloud.admin);
});
afterAll(() => wire.close());
// The job looks at all that ended: only the one of the test did.
beforeEach(() => sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } }));

describe('the end', () => {
  test('is one write; who had a seat and was not there, and who left too late, is absent, once', async () => {
    const moves: Move[] = [{ at: ago(25), what: 'leave', place: 2 }];
    const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20, moves });
    await scan(session, nth(10));
    const ended = await end(session);
    expect([ended.data, ended.wire.length]).toEqual([{ here: 1, absent: 2 }, 2]);
    expect((await end(session, ADMIN)).data).toEqual({ here: 1, absent: 2 });
    expect((await scan(session, nth(11))).error.code).toBe('SESSION_NOT_NOW');
    expect(await runJob(settleSessions)).toEqual({ ended: 0, absent: 0 }); // a check-in may still be under way
    const later = new Date(Date.now() + 3 * MINUTE);
    expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 2 });
    expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 0 });
    const found = new Map((await came(session)).map((one) => [one.personId, one]));
    expect(found.get(nth(10))).toMatchObject({ what: 'met' });
    expect(found.get(nth(11))).toMatchObject({ what: 'absent', how: 'not-there', by: studentOf(OFFICER), due: true });
    expect(found.get(nth(12))).toMatchObject({ what: 'absent', how: 'late-leave' });
    expect(await sessions.get(session._id)).toMatchObject({ state: 'held', ended: { settled: true } });
  });

  test('waits until everybody had their time', async () => {
    expect((await end(await addDrawn([nth(10)], { inMinutes: -14 }))).error.code).toBe('END_TOO_EARLY');
    expect((await end(await addDrawn([nth(10)], { inMinutes: -16 }), STUDENT)).error.code).toBe('NOT_ALLOWED');
    expect((await end(await addDrawn([nth(10)], { inMinutes: -16 }), 'demo-10184-admin')).error.code).toBe(
      'SESSION_NOT_FOUND',
    );
  });

  test('comes by itself a day after, and then nobody is absent; nor where nobody was let in, nor where it was called off', async () => {
    const left = await addDrawn([nth(10), nth(11)], { inMinutes: -25.6 * 60, state: 'confirmed' });
    await addAttendance(left, nth(11));
    const empty = await addDrawn([nth(10)], { inMinutes: -20 });
    expect((await end(empty)).data).toEqual({ here: 0, absent: 0 });
    const off = await addDrawn([nth(10)], { inMinutes: -25.6 * 60, state: 'cancelled' });
    expect(await runJob(settleSessions)).toMatchObject({ ended: 1 });
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect(await came(left)).toMatchObject([{ what: 'met' }]);
    expect(await came(empty)).toEqual([]);
    expect(await sessions.get(empty._id)).toMatchObject({ ended: { settled: true } });
    expect(await came(off)).toEqual([]);
  });

  test('that dies at any request, by hand and in the scheduler, is done by the next one, once', async () => {
    for (const isServed of [true, false])
      for (let request = 0; ; request += 1) {
        const session = await addDrawn([nth(10), nth(11), nth(12)], { seats: 3, inMinutes: -20 });
        await scan(session, nth(10));
        const key = freshKey();
        wire.dieAfter(request, isServed);
        await end(session, OFFICER, key);
        let hasDied = wire.revive();
        expect((await end(session, OFFICER, key)).data).toEqual({ here: 1, absent: 2 });
        const later = new Date(Date.now() + 3 * MINUTE);
        wire.dieAfter(request, isServed);
        await runJob(settleSessions, later).catch(() => null);
        hasDied = wire.revive() || hasDied;
        await runJob(settleSessions, later);
        expect((await came(session)).map(({ what }) => what).sort()).toEqual(['absent', 'absent', 'met']);
        expect(await sessions.get(session._id)).toMatchObject({ state: 'held', ended: { settled: true } });
        if (!hasDied) break;
      }
  });

  test('does not make an absence of somebody who was let in at its very moment', async () => {
    const session = await addDrawn([nth(10)], { seats: 1, inMinutes: -20 });
    const held = wire.hold('database.insertDocument', 'attendances');
    const coming = scan(session, nth(10));
    await held.arrived;
    await end(session);
    held.release();
    expect((await coming).ok).toBe(true);
    await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE));
    expect(await came(session)).toMatchObject([{ what: 'met' }]);
  });
});

test('one session that cannot be settled stops no other', async () => {
  const logged = jest.spyOn(console, 'error').mockReturnValue();
  const broken = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -20 });
  const good = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -20 });
  for (const one of [broken, good]) {
    await scan(one, nth(10));
    await end(one);
  }
  await linesOfSessions.updateWhere({ _id: broken._id }, { moves: 'not a list' });
  const later = new Date(Date.now() + 3 * MINUTE);
  expect(await runJob(settleSessions, later)).toEqual({ ended: 0, absent: 1 });
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
  expect((await came(good)).map(({ what }) => what).sort()).toEqual(['absent', 'met']);
});

test('an application that went with its account is no absence', async () => {
  const session = await addDrawn([], { seats: 1, inMinutes: -20 });
  await addApplication(session, nth(10));
  await end(session);
  expect(await runJob(settleSessions, new Date(Date.now() + 3 * MINUTE))).toEqual({ ended: 0, absent: 0 });
});
