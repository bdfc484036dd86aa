import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { addDrawn, appointment } from '../../support/appointment';
import { came, nth, scan, tried, walkIn } from '../../support/at-door';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);
// The job looks at all that ended: only the one of the test did.
beforeEach(() => sessions.updateAll({}, { state: 'closed', ended: { at: new Date(), by: null, settled: true } }));

describe('walk-ins', () => {
  test('have seats that nobody holds or is asked about; thirty for two are exactly two', async () => {
    // Of four seats two are held.
    const session = await addDrawn([nth(10), nth(11)], { seats: 4, inMinutes: 20 });
    const crowd = Array.from({ length: 30 }, (_none, index) => index + 20);
    const answers = await Promise.all(
      crowd.map((index) => tried((key) => walkIn(session, index, [OFFICER, ADMIN, LEAGUE][index % 3], key))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('SEATS_TAKEN');
    expect(await came(session)).toHaveLength(2);
    for (const holder of [nth(10), nth(11)]) expect((await scan(session, holder)).data.again).toBe(false);
    expect(await came(session)).toHaveLength(4);
  });

  test('of two officers who let in at one moment one asks again: nobody’s call costs more than three requests', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      const session = await addDrawn([nth(10), nth(11)], { seats: 4, inMinutes: 20 });
      const held = door.hold('database.insertDocument', 'attendances');
      const late = walkIn(session, 42);
      await held.arrived;
      expect((await walkIn(session, 43, ADMIN)).ok).toBe(true);
      held.release();
      const lost = await late;
      expect([lost.error.code, lost.wire.length]).toEqual(['BUSY', 3]);
      expect((await tried((key) => walkIn(session, 42, OFFICER, key))).ok).toBe(true);
      expect(new Set((await came(session)).map(({ seat }) => seat)).size).toBe(2);
    } finally {
      await door.close();
    }
  });

  test('have nothing until half an hour before, and the seats of the absent a quarter of an hour after the beginning', async () => {
    const early = await addDrawn([nth(10)], { seats: 2, inMinutes: 40 });
    expect((await walkIn(early, 40)).error.code).toBe('WALK_IN_TOO_EARLY');
    const full = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -14 });
    expect((await walkIn(full, 40)).error.code).toBe('SEATS_TAKEN');
    const late = await addDrawn([nth(10), nth(11)], { seats: 2, inMinutes: -16 });
    await scan(late, nth(10));
    const answer = await walkIn(late, 40);
    expect(answer.wire).toHaveLength(3);
    expect(answer.data).toMatchObject({ here: 2, row: { how: 'walk-in', isSeated: false } });
    expect((await walkIn(late, 41)).error.code).toBe('SEATS_TAKEN');
    expect((await scan(late, nth(11))).error.code).toBe('SEAT_GIVEN_AWAY'); // given to somebody who was there
  });

  test('who have a seat of their own sit on it, whoever comes twice is in once, and a number of nobody is nobody’s', async () => {
    const session = await addDrawn([nth(10)], { seats: 2, inMinutes: 20 });
    expect((await walkIn(session, 10)).data.row).toMatchObject({ how: 'name', isSeated: true });
    expect((await walkIn(session, 40)).data.again).toBe(false);
    expect((await walkIn(session, 40)).data).toMatchObject({ again: true, here: 2 });
    const nobody = { id: session._id, number: '99999999' };
    expect((await appointment(OFFICER, 'check-in-walk-in', nobody)).error.code).toBe('MEMBER_NOT_FOUND');
  });

  test('are those for whom the session is; who has a seat sits on it, whatever college they are of by now', async () => {
    const who = { colleges: ['没有这个学院'], grades: null };
    const session = await addDrawn([nth(10)], { seats: 3, inMinutes: 20, who });
    const refused = await walkIn(session, 40);
    expect([refused.error.code, refused.wire.length]).toEqual(['WALK_IN_NOT_MEANT', 2]);
    expect((await walkIn(session, 10)).data.row).toMatchObject({ how: 'name', isSeated: true });
    await sessions.updateWhere({ _id: session._id }, { who: { colleges: null, grades: null } });
    expect((await walkIn(session, 40)).ok).toBe(true);
    await sessions.updateWhere({ _id: session._id }, { who });
    expect((await walkIn(session, 40)).data.again).toBe(true);
  });

  test('who cannot apply for a while have a free seat as others do, and never one that is somebody’s', async () => {
    const until = new Date(Date.now() + 20 * 86_400_000);
    await people.updateWhere({ _id: nth(40) }, { pause: _.set({ until }) });
    const session = await addDrawn([nth(10)], { seats: 2, inMinutes: 20 });
    expect((await walkIn(session, 40)).data.row).toMatchObject({ how: 'walk-in' });
    const full = await addDrawn([nth(10)], { seats: 1, inMinutes: 20 });
    expect((await walkIn(full, 40)).error.code).toBe('SEATS_TAKEN');
    await people.updateWhere({ _id: nth(40) }, { pause: _.remove() });
  });

  test('and holders who come at one moment are never more than there are seats', async () => {
    for (let round = 0; round < 4; round += 1) {
      const holders = [10, 11, 12, 13, 14, 15].map(nth);
      const session = await addDrawn(holders, { seats: 6, inMinutes: -16 });
      const answers = await Promise.all([
        ...holders.map((one) => tried((key) => scan(session, one, ADMIN, {}, key))),
        ...[40, 41, 42, 43, 44, 45].map((index) => tried((key) => walkIn(session, index, OFFICER, key))),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
      expect(new Set((await came(session)).map(({ seat }) => seat)).size).toBe(6);
    }
  });
});
