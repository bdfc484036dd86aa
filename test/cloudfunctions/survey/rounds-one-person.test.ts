import { sealEnvelope } from '@domain/survey/ballot-paper';
import { _ } from '../../../cloudfunctions/_kit/database';
import { saveState } from '../../../cloudfunctions/_kit/job-state';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, noAccount, people } from '../../../cloudfunctions/_kit/people';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { remindOfRounds } from '../../../cloudfunctions/scheduler/jobs/remind-of-rounds';
import { tellRoll } from '../../../cloudfunctions/scheduler/survey/tell-roll';
import { as, freshKey } from '../../support/as';
import { bind, wishFor } from '../../support/binding';
import { runJob } from '../../support/jobs';
import { ADMIN } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openRound, random, stampFor } from '../../support/survey';
import { roundFor } from '../../support/survey-answer';
import { cancel, noon, restOtherRounds, toldOf } from '../../support/survey-rounds';
import { lineAt, student } from '../../support/two-numbers';

jest.setTimeout(120_000);
beforeAll(seedTwoSchools);
restOtherRounds();

/** A round that has been open for days and has told of its opening: at noon tomorrow its half time is due. */
const halfOver = () => openRound({ opensAt: noon(-3), closesAt: noon(4), told: ['opening'], begun: ['opening'] });
const remind = () => runJob(remindOfRounds, noon(1));

test('whose number is corrected while a round runs hears of it under the number they have now', async () => {
  const who = await student();
  const round = await halfOver();
  const id = await who.change(JILIN, await lineAt(JILIN));
  await remind();
  const told = await toldOf(round._id);
  expect([told[id], told[who.old]]).toEqual([['survey-reminder'], undefined]);
  expect((await cancel(ADMIN, round._id)).ok).toBe(true);
  await runJob(clearRounds);
  expect((await toldOf(round._id))[id]).toEqual(['survey-cancelled', 'survey-reminder']);
});

test('who took a paper under either number is not reminded, though the other stands on the roll too', async () => {
  const who = await student();
  const second = await lineAt(JILIN);
  const round = await halfOver();
  expect((await stampFor(who.openid, round, sealEnvelope(random).blinded)).ok).toBe(true);
  const id = await who.change(JILIN, second);
  await remind();
  const told = await toldOf(round._id);
  expect([told[id], told[who.old]]).toEqual([undefined, undefined]);
  expect(Object.keys(told).length).toBeGreaterThan(0);
});

test('who was told under the number before is not told again of the same', async () => {
  const who = await student();
  const round = await halfOver();
  await remind();
  expect((await toldOf(round._id))[who.old]).toEqual(['survey-reminder']);
  const id = await who.change(JILIN, await lineAt(JILIN));
  // As if the run had died before it noted that all were told.
  await rounds.updateWhere({ _id: round._id }, { told: _.set(['opening']) });
  await saveState('remind-of-rounds', { walk: '', after: '' });
  await remind();
  const told = await toldOf(round._id);
  expect([told[who.old], told[id]]).toEqual([['survey-reminder'], undefined]);
});

test('who uses an account that a paper went to is shown that, and is not reminded: they get no other', async () => {
  const [first, second] = [await lineAt(JILIN), await lineAt(JILIN)];
  const openid = 'one-phone-of-two-students';
  await bind(openid, wishFor(first));
  const round = await halfOver();
  const ask = async () => (await stampFor(openid, round, sealEnvelope(random).blinded)).error?.code;
  expect(await ask()).toBeUndefined();
  expect((await as(openid, identityFunction, 'delete-account', { proof: first.number.slice(-4) }, freshKey())).ok).toBe(
    true,
  );
  for (const minutes of [3, 6]) await runJob(finishLeaving, new Date(Date.now() + minutes * 60_000));
  await bind(openid, wishFor(second));
  const seen = await roundFor(openid, round._id);
  const { taken, byAnother, group } = seen.data;
  expect([taken, byAnother, group !== null, seen.wire.length]).toEqual([false, true, true, 2]);
  expect(await ask()).toBe('PAPER_BY_ANOTHER');
  await remind();
  const [who] = (
    await people
      .find({ account: accountOf(openid) })
      .limit(1)
      .get()
  ).data;
  const told = await toldOf(round._id);
  expect([who?._id.startsWith(JILIN.id), told[who?._id ?? '']]).toEqual([true, undefined]);
  expect(Object.keys(told).length).toBeGreaterThan(0);
});

describe('in a large school', () => {
  const SIZE = 40;
  const ids = Array.from({ length: 27 * SIZE }, (_each, at) => `${JILIN.id}:of-many-${String(at).padStart(5, '0')}`);
  const roundId = 'round-of-a-large-school';
  const BEFORE = 27;

  beforeAll(async () => {
    const one = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data[0];
    if (!one) throw new Error('nobody is there');
    const { former: _former, ...line } = one;
    const person = (_id: string, account = `account of ${_id}`) => ({ ...line, _id, account, memberships: [] });
    // Some are known under a new number by now: both documents are there, and the old one has no account.
    const moved = ids.slice(0, BEFORE);
    const documents = [
      ...ids.map((id) => person(id, moved.includes(id) ? noAccount(id) : undefined)),
      ...moved.map((id) => ({ ...person(`${id}-new`), former: [id] })),
    ];
    for (let at = 0; at < documents.length; at += 200) await people.addAll(documents.slice(at, at + 200));
    for (let at = 0; at < ids.length; at += SIZE) {
      const className = String(at).padStart(5, '0');
      await rolls.add({
        ...{
          _id: `${roundId}:${JILIN.id}:f:${className}`,
          partId: `${roundId}:${JILIN.id}`,
          roundId,
          freeze: 'f',
          begun: 1,
          group: 0,
        },
        ...{ college: '工学院', grade: 2025, className, eligible: SIZE, taken: 0 },
        people: ids.slice(at, at + SIZE).map((id) => ({ id, paper: '' })),
      });
    }
  });
  afterAll(async () => {
    await people.removeAll({ _id: _.in([...ids, ...ids.map((id) => `${id}-new`)]) });
    await rolls.removeAll({ roundId });
  });

  test.each(['open', 'reminder', 'cancelled'] as const)(
    'all are told of %s, under the number they have now, once',
    async (what) => {
      const telling = { what, about: what, isForTheRest: what === 'reminder' };
      const tell = () => tellRoll({ _id: roundId, closesAt: new Date() }, telling, '', new Date());
      expect((await tell())?.told).toBe(ids.length);
      await tell();
      const kind = `survey-${what}` as const;
      const count = (more: object) => notices.count({ 'params.round': roundId, kind, ...more });
      const moved = ids.slice(0, BEFORE);
      expect(await count({})).toBe(ids.length);
      expect(await count({ to: _.in(moved) })).toBe(0);
      expect(await count({ to: _.in(moved.map((id) => `${id}-new`)) })).toBe(BEFORE);
    },
  );
});
