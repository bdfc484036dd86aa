import { plusDays } from '@domain/core/school-clock';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { addApplication, addSession } from '../../support/appointment';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { heldSession, LEADER, submit } from '../../support/minutes';
import { seedLeaders } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

jest.setTimeout(240_000);
beforeAll(seedLeaders);
beforeEach(async () => {
  for (const one of [minutes, sessions]) await one.removeAll({});
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => jest.restoreAllMocks());

const HOUR = 3_600_000;
/** In December; the last one's term begins after today. */
const LATER = 'staff:will-be-officer';
const DESK = [...[ADMIN, OFFICER].map(idOf), LATER];
const at = (day: string, hour = 9) => new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * HOUR);
const told = async (kind: string, { _id }: { _id: string }) =>
  (await allOf('notices'))
    .filter((one) => one.kind === kind && (one.params as { session?: string }).session === _id)
    .map(({ to }) => to as string)
    .sort();

/** On a Thursday in a term, at two in the afternoon. */
const THURSDAY = '2026-12-10';
async function tomorrow(more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  const session = await addSession({
    ...{ state: 'confirmed', startsAt: at(THURSDAY, 14), endsAt: at(THURSDAY, 15) },
    ...{ opensAt: at('2026-11-20'), closesAt: at('2026-12-01'), ...more },
  });
  await addApplication(session, idOf(STUDENT));
  return session;
}

describe('topics of a session', () => {
  test('are told of to whom is met and to the desk, once, from a day before', async () => {
    const session = await tomorrow();
    await runJob(remindOfMinutes, at('2026-12-09', 13));
    expect(await told('topics-ready', session)).toEqual([]);
    for (const hour of [15, 16]) await runJob(remindOfMinutes, at('2026-12-09', hour));
    await runJob(remindOfMinutes, at(THURSDAY, 9));
    const people = await told('topics-ready', session);
    expect(people).toEqual(expect.arrayContaining([`staff:${LEADER}`, ...DESK]));
    expect(new Set(people).size).toBe(people.length);
    for (const other of ['meets-others', 'meets-elsewhere']) expect(people).not.toContain(`staff:${other}`);
  });

  test('are not where nobody applied, where it is cancelled, or where nothing is asked', async () => {
    const none = await addSession({ ...(await tomorrow()), _id: 'nobody-applied-for-it' });
    const others = [none, await tomorrow({ state: 'cancelled' }), await tomorrow({ channel: 'activity' })];
    await runJob(remindOfMinutes, at('2026-12-09', 15));
    for (const one of others) expect(await told('topics-ready', one)).toEqual([]);
  });
});

describe('minutes that nobody wrote', () => {
  const held = (more: Partial<SessionDocument> = {}) =>
    heldSession({ startsAt: at(THURSDAY, 14), endsAt: at(THURSDAY, 15), ...more });

  test('are asked for on the school day after, once more a week later, and never again; of the desk alone', async () => {
    const session = await held();
    const days: string[] = [];
    for (let day = THURSDAY; day < '2027-01-10'; day = plusDays(day, 1)) {
      const before = (await told('minutes-due', session)).length;
      for (const hour of [9, 10]) await runJob(remindOfMinutes, at(day, hour));
      if ((await told('minutes-due', session)).length > before) days.push(day);
    }
    expect(days).toEqual(['2026-12-11', '2026-12-18']);
    expect(await told('minutes-due', session)).toEqual([...DESK, ...DESK].sort());
  });

  test('are asked for no more once somebody wrote some, or where none are written', async () => {
    const [written, activity] = [await held(), await held({ channel: 'activity' })];
    await submit(written);
    await runJob(remindOfMinutes, at('2026-12-11'));
    for (const one of [written, activity]) expect(await told('minutes-due', one)).toEqual([]);
  });

  test('are asked for behind a session that is broken', async () => {
    const [broken, sound] = [await held({ _id: 'a-broken-session' }), await held({ _id: 'b-sound-session' })];
    await sessions.updateWhere({ _id: broken._id }, { endsAt: 'never' as never });
    await runJob(remindOfMinutes, at('2026-12-11'));
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining(broken._id));
    expect(await told('minutes-due', sound)).toEqual([...DESK].sort());
  });

  test('are asked for once although the job dies at any request', async () => {
    const door = await openWireDoor(localCloud.admin);
    try {
      for (const isLastServed of [true, false])
        for (let request = 0, hasDied = true; hasDied; request += 1) {
          await sessions.removeAll({});
          const session = await held();
          door.dieAfter(request, isLastServed);
          await runJob(remindOfMinutes, at('2026-12-11')).catch(() => null);
          hasDied = door.revive();
          await runJob(remindOfMinutes, at('2026-12-11'));
          expect([request, await told('minutes-due', session)]).toEqual([request, [...DESK].sort()]);
        }
    } finally {
      await door.close();
    }
  });
});

describe('minutes that wait to be read', () => {
  test('are told of, once, to who may publish them: the desk and the youth league, but not who wrote them or was met', async () => {
    const session = await heldSession();
    await submit(session);
    const changedAt = at(THURSDAY, 10);
    await minutes.updateWhere({ _id: session._id }, { changedAt });
    for (const hour of [11, 12]) await runJob(remindOfMinutes, at(THURSDAY, hour));
    expect(await told('minutes-waiting', session)).toEqual([idOf(ADMIN), idOf(LEAGUE), LATER].sort());
    await minutes.updateWhere({ _id: session._id }, { changedAt: at('2026-12-11', 10), writers: _.set([idOf(ADMIN)]) });
    await runJob(remindOfMinutes, at('2026-12-11', 11));
    expect((await told('minutes-waiting', session)).filter((one) => one === idOf(OFFICER))).toHaveLength(1);
  });
});
