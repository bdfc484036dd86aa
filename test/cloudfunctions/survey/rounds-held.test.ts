import { randomBytes } from 'node:crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { addFindings, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { partIdOf, parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { roundKeys, sealedSeed } from '../../../cloudfunctions/_kit/survey/round-keys';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../../cloudfunctions/_kit/survey/urns';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { runJob } from '../../support/jobs';
import { PROVINCE_ADMIN } from '../../support/roles';
import { CLASSMATE } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { CANTEEN, paperFor } from '../../support/survey';
import { cancel, DAY, dueRound, hasSeed, noon, restOtherRounds, rollOf, roundOf } from '../../support/survey-rounds';
import { expectWhole, rosterOf } from '../../support/survey-whole';
import { idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

jest.setTimeout(300_000);
// Each case freezes both rosters several times: no more people on them than a group of its own would need.
beforeAll(() => seedTwoSchools(20));
const door = doorOfTests();
restOtherRounds();
// A school that could not be opened is logged.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(async () => {
  await findings.removeAll({});
  await setState('active');
});

const setState = (state: 'active' | 'closed') =>
  people.updateWhere({ _id: idOf(CLASSMATE) }, { 'student.state': state });

let like: RoundDocument;
beforeAll(async () => {
  const questionnaire = { ...CANTEEN, items: CANTEEN.items.slice(0, 1) };
  const id = await dueRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id], questionnaire });
  like = await roundOf(id);
});

let made = 0;
/** A round of the province at two schools, due; of one draft, and with one question: nothing here hangs on how it was written. */
async function due(): Promise<string> {
  made += 1;
  const _id = `a-round-that-is-due-${made}`;
  await rounds.add({ ...like, _id });
  return _id;
}

/** Something came out low in an earlier round of the province, and has no plan. */
async function hold(): Promise<void> {
  const before = { ...like, _id: 'round-of-before', questionnaire: CANTEEN, closesAt: new Date() };
  const part = { _id: partIdOf(before._id, JILIN.id), schoolId: JILIN.id };
  await addFindings(before, part, [{ item: 'warm', row: null, positive: 4, n: 100 }]);
}
const letGo = () => findings.removeAll({});
const stateOf = async (id: string) => (await roundOf(id)).state;

test.each([true, false])(
  'held after the opening had died at any request (its last one served: %s), it asks whoever is there when it does open',
  async (isServed) => {
    await setState('active');
    // Each dies alone; how it stood then it is put back to, beside all others.
    const died = new Map<string, RoundDocument['state']>();
    for (let request = 0; ; request += 1) {
      const id = await due();
      door.dieAfter(request, isServed);
      await runJob(openRounds).catch(() => null);
      door.revive();
      const state = await stateOf(id);
      // Open by then: the last request was served.
      if (state === 'open') {
        await expectWhole(id);
        break;
      }
      died.set(id, state);
      await rounds.updateWhere({ _id: id }, { state: 'draft' });
    }
    const states = () => Promise.all([...died.keys()].map(stateOf));
    for (const [_id, state] of died) await rounds.updateWhere({ _id }, { state });
    await hold();
    for (const _minute of [1, 2]) await runJob(openRounds);
    expect(await states()).toEqual([...died].map(() => 'planned'));
    await setState('closed');
    await letGo();
    await runJob(openRounds);
    for (const id of died.keys()) await expectWhole(id);
  },
);

test.each([true, false])(
  'begun anew, that dies at any request too (its last one served: %s), and is done by the next run',
  async (isServed) => {
    const again = await copiesOf(await frozenAndHeld());
    await setState('closed');
    await letGo();
    for (let request = 0; ; request += 1) {
      const id = await again();
      door.dieAfter(request, isServed);
      await runJob(openRounds).catch(() => null);
      const hasDied = door.revive();
      await runJob(openRounds);
      await expectWhole(id);
      if (!hasDied) return;
    }
  },
);

/** Every school was frozen, then it was held. */
async function frozenAndHeld(): Promise<string> {
  const id = await due();
  await setState('active');
  await rounds.updateWhere({ _id: id }, { state: 'opening' });
  await hold();
  await runJob(openRounds);
  expect([await stateOf(id), await parts.count({ roundId: id })]).toEqual(['planned', 2]);
  return id;
}

/** Makes rounds that stand as one does, which is not there any more, with all that was made for it. */
async function copiesOf(from: string): Promise<() => Promise<string>> {
  const round = await roundOf(from);
  const of = { roundId: from };
  const [schools, roll, boxes] = [
    (await parts.find(of).get()).data,
    await rollOf(from),
    (await urns.find(of).limit(100).get()).data,
  ];
  await rounds.removeAll({ _id: from });
  return async () => {
    made += 1;
    const roundId = `a-round-that-was-frozen-${made}`;
    const named = (id: string) => id.replace(from, roundId);
    const copied = <D extends { _id: string; partId: string }>(all: readonly D[]): D[] =>
      all.map((one) => ({ ...one, _id: named(one._id), partId: named(one.partId), roundId }));
    await parts.addAll(schools.map((part) => ({ ...part, _id: named(part._id), roundId })));
    await rolls.addAll(copied(roll));
    await urns.addAll(copied(boxes));
    await roundKeys.add({ _id: roundId, seed: sealedSeed(roundId, randomBytes(32)) });
    await rounds.add({ ...round, _id: roundId });
    return roundId;
  };
}

test('when so few are left at its last school that it waits, the first one is frozen anew as well', async () => {
  const id = await due();
  const gone = (await rosterOf(YANBIAN.id)).slice(5);
  const leave = (state: 'active' | 'closed') =>
    Promise.all(gone.map((_id) => people.updateWhere({ _id }, { 'student.state': state })));
  await rounds.updateWhere({ _id: id }, { state: 'opening' });
  await leave('closed');
  await runJob(openRounds);
  expect(await roundOf(id)).toMatchObject({ state: 'planned', lacksPeople: true });
  expect(await parts.get(partIdOf(id, JILIN.id))).not.toBeNull();
  await setState('closed');
  await leave('active');
  await runJob(openRounds);
  await expectWhole(id);
});

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('an opening that takes more than an hour goes on as long as schools are frozen in it, and opens with what it froze', async () => {
  const id = await due();
  const first = () => parts.get(partIdOf(id, JILIN.id));
  const part = ['database.insertDocument', 'round-parts'] as const;
  // At first no school can be frozen, then none but the first.
  door.refuse(...part, 2);
  await runJob(openRounds);
  expect([await stateOf(id), await first()]).toEqual(['opening', null]);
  door.refuse(...part, 1, 1);
  await runJob(openRounds, later(50));
  const frozen = await first();
  expect([await stateOf(id), await parts.count({ roundId: id })]).toEqual(['opening', 1]);
  await runJob(openRounds, later(100));
  await expectWhole(id);
  expect(await first()).toEqual(frozen);
});

test('an opening that was begun before it was noted when a school is frozen goes on', async () => {
  const id = await due();
  door.refuse('database.insertDocument', 'round-parts', 1, 1);
  await runJob(openRounds);
  expect(await stateOf(id)).toBe('opening');
  await parts.updateAll({ roundId: id }, { frozenAt: _.remove() });
  await runJob(openRounds);
  await expectWhole(id);
});

test('an opening that something has kept for more than an hour begins anew', async () => {
  const id = await due();
  // The first school is frozen, the second cannot be.
  door.refuse('database.insertDocument', 'round-parts', 1, 1);
  await runJob(openRounds);
  expect([await stateOf(id), await parts.count({ roundId: id })]).toEqual(['opening', 1]);
  await setState('closed');
  await runJob(openRounds, later(61));
  expect(await stateOf(id)).toBe('planned');
  await runJob(openRounds, later(62));
  await expectWhole(id);
});

describe('a run that is thought dead and writes on once the round was held and has opened', () => {
  test.each([
    ['with a roll of before', 'database.insertDocument', 'rolls'],
    ['with a part of before', 'database.insertDocument', 'round-parts'],
    ['removing what others left of a roll', 'database.removeDocument', 'rolls'],
  ])('%s changes nothing', async (_what, action, collection) => {
    const id = await due();
    const held = door.hold(action, collection);
    const zombie = runJob(openRounds).catch(() => null);
    await held.arrived;
    await hold();
    await runJob(openRounds);
    expect(await stateOf(id)).toBe('planned');
    await setState('closed');
    await letGo();
    await runJob(openRounds);
    const opened = await roundOf(id);
    held.release();
    await zombie;
    expect(await roundOf(id)).toEqual(opened);
    await expectWhole(id);
    await setState('active');
    await expect(paperFor(CLASSMATE, opened)).rejects.toThrow('NOT_ON_THE_ROLL');
  });
});

test('called off or given up while it waits, nothing is left that says who would have been asked', async () => {
  for (const isCalledOff of [true, false]) {
    const id = await frozenAndHeld();
    if (isCalledOff) expect((await cancel(PROVINCE_ADMIN, id)).ok).toBe(true);
    else await runJob(openRounds, noon(9));
    expect(await roundOf(id)).toMatchObject({ state: 'cancelled', cancelled: { from: 'planned' } });
    await runJob(clearRounds, new Date(Date.now() + 10 * DAY));
    const of = { roundId: id };
    expect([await hasSeed(id), await urns.count(of), await rolls.count(of)]).toEqual([false, 0, 0]);
    await letGo();
  }
});
