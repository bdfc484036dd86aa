import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _, appended } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { remindOfOutcomes } from '../../../cloudfunctions/scheduler/jobs/remind-of-outcomes';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';
import { addApplication, addAttendance, appointment } from '../../support/appointment';
import { morning } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, heldSession } from '../../support/minutes';
import { noticesOf, seedLeaders } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { get } from '../../support/routing';
import { CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { idOf } from '../../support/time-of-cases';

jest.setTimeout(120_000);
beforeAll(seedLeaders);

const DAY = 86_400_000;

/** A session that is over, to which somebody who was there brought a case. */
async function brought(openid: string, filed: Record<string, unknown> = {}, applied: object = {}) {
  const [session, id] = [await heldSession(), await file(openid, filed)];
  await addApplication(session, idOf(openid), { caseIds: [id], ...applied });
  await addAttendance(session, idOf(openid));
  return { session, id };
}

test('who comes to the youth league once nobody is reminded any more hears once what has yet to be written', async () => {
  await brought(STUDENT, { aboutUnion: true });
  const late = new Date(morning(DUE).getTime() + 63 * DAY);
  const [early, fresh] = ['was-of-the-league', 'comes-to-the-league'];
  for (const openid of [early, fresh]) {
    const _id = await appointStaff(openid, 'youth-league', '团委');
    if (openid === early) continue;
    const { memberships } = (await people.get(_id)) ?? { memberships: [] };
    await people.updateWhere({ _id }, { memberships: [] });
    await people.updateWhere({ _id }, { memberships: appended(memberships.map((one) => ({ ...one, from: late }))) });
  }
  for (const hours of [1, 2, 25]) await runJob(remindOfOutcomes, new Date(late.getTime() + hours * 3_600_000));
  const told = async (openid: string) => (await noticesOf('outcome-due', `staff:${openid}`)).length;
  expect([await told(early), await told(fresh)]).toEqual([0, 1]);
  await runJob(remindOfOutcomes, new Date(late.getTime() + 9 * DAY));
  expect(await told(fresh)).toBe(1);
});

test('and hears it once, however much there is', async () => {
  const late = new Date(morning(DUE).getTime() + 200 * DAY);
  for (const openid of [STUDENT, CLASSMATE]) await brought(openid, { aboutUnion: true });
  const _id = await appointStaff('comes-when-there-is-much', 'youth-league', '团委');
  const { memberships } = (await people.get(_id)) ?? { memberships: [] };
  await people.updateWhere({ _id }, { memberships: _.set(memberships.map((one) => ({ ...one, from: late }))) });
  await runJob(remindOfOutcomes, new Date(late.getTime() + 3_600_000));
  expect(await noticesOf('outcome-due', _id)).toHaveLength(1);
});

describe('what the youth league has not written in eight weeks', () => {
  const later = (days: number) => new Date(morning(DUE).getTime() + days * DAY);
  const heard = async (openid: string, id: string) =>
    (await noticesOf('case-unrecorded', idOf(openid))).filter(({ caseId }) => caseId === id).length;
  const lines = async (openid: string, id: string): Promise<string[]> =>
    (await get(openid, id)).data.timeline.map(({ type }: { type: string }) => type);
  async function run(days: number): Promise<void> {
    for (const job of [remindOfOutcomes, tellOfTopics, tellOfCases]) await runJob(job, later(days));
  }

  test('its author hears of, once: in a case about the union, and beside one that was brought without its knowing', async () => {
    const about = await brought(STUDENT, { aboutUnion: true });
    const apart = await brought(CLASSMATE, {}, { withoutUnion: true });
    const before = await cases.get(apart.id);
    await run(40);
    expect([await heard(STUDENT, about.id), await heard(CLASSMATE, apart.id)]).toEqual([0, 0]);
    for (const days of [50, 51, 120]) await run(days);
    expect([await heard(STUDENT, about.id), await heard(CLASSMATE, apart.id)]).toEqual([1, 1]);
    expect(await lines(STUDENT, about.id)).toEqual(['unrecorded', 'file']);
    expect(await lines(CLASSMATE, apart.id)).toEqual(['unrecorded', 'file']);
    // For the desk nothing has happened.
    expect(await lines(OFFICER, apart.id)).toEqual(['file']);
    expect(await cases.get(apart.id)).toEqual(before);
    expect((await get(OFFICER, about.id)).ok).toBe(false);
  });

  test('and of a case that is said to be about the union only later its author hears it once, too', async () => {
    const { id } = await brought(CLASSMATE, {}, { withoutUnion: true });
    await run(50);
    await cases.updateWhere({ _id: id }, { aboutUnion: true });
    for (const days of [51, 60]) await run(days);
    expect(await heard(CLASSMATE, id)).toBe(1);
    expect((await lines(CLASSMATE, id)).sort()).toEqual(['file', 'unrecorded']);
  });

  test('it still can write', async () => {
    for (const [openid, filed, applied] of [
      [STUDENT, { aboutUnion: true }, {}],
      [CLASSMATE, {}, { withoutUnion: true }],
    ] as const) {
      const { session, id } = await brought(openid, filed, applied);
      await run(50);
      expect(await heard(openid, id)).toBe(1);
      const { due } = (await appointment(LEAGUE, 'outcomes-due', {})).data;
      expect(due.filter((one: { case: { id: string } }) => one.case.id === id)).toHaveLength(1);
      const said = { id: session._id, caseId: id, outcome: '当面谈了，人已经换了。' };
      for (const again of [1, 2])
        expect([again, (await appointment(LEAGUE, 'write-outcome', said)).ok]).toEqual([again, true]);
      await run(51);
      expect((await lines(openid, id)).sort()).toEqual(['file', 'meet', 'unrecorded']);
      expect(await heard(openid, id)).toBe(1);
    }
  });
});
