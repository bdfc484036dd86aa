import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { partIdOf } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import type { Institution } from '../../../config/seed/province';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { as, freshKey } from '../../support/as';
import { bind, wishFor } from '../../support/binding';
import { runJob } from '../../support/jobs';
import { STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { CANTEEN, castPaper, openRound, partOf, random, stampFor } from '../../support/survey';
import { myRounds, roundFor } from '../../support/survey-answer';
import { lineAt, student } from '../../support/two-numbers';

const takenIn = async ({ _id }: RoundDocument) =>
  (await rolls.find({ roundId: _id }).limit(1000).get()).data.reduce((sum, { taken }) => sum + taken, 0);

beforeAll(seedTwoSchools);

describe('whose number is corrected while a round runs', () => {
  test('has the vote they had: the round says that they took a paper, the same envelope is stamped again, and the ballot counts', async () => {
    const who = await student();
    const round = await openRound();
    const envelope = sealEnvelope(random);
    const first = await stampFor(who.openid, round, envelope.blinded);
    const { mark } = (await roundFor(who.openid, round._id)).data;
    await who.change(JILIN, await lineAt(JILIN));
    const view = await roundFor(who.openid, round._id);
    expect(view.data).toMatchObject({ taken: true, group: first.data.group, part: partIdOf(round._id, JILIN.id) });
    expect(view.wire).toHaveLength(2);
    // Their phone keeps it under the same mark, and nobody else's.
    expect([view.data.mark, (await myRounds(who.openid)).data.mark]).toEqual([mark, mark]);
    expect((await roundFor(STUDENT, round._id)).data.mark).not.toBe(mark);
    const again = await stampFor(who.openid, round, envelope.blinded);
    expect([again.data.evaluated, again.wire.length]).toEqual([first.data.evaluated, 2]);
    const listed = (await myRounds(who.openid)).data.rounds.find(({ id }: { id: string }) => id === round._id);
    expect(listed).toMatchObject({ onRoll: true, taken: true });
    const paper = openEnvelope(envelope, again.data, view.data.groups[again.data.group].publicKey);
    if (!paper) throw new Error('no paper');
    expect((await castPaper({ ...paper, part: view.data.part, group: again.data.group })).ok).toBe(true);
  });

  test('takes their paper under the number that was on the roll', async () => {
    const who = await student();
    const round = await openRound();
    await who.change(JILIN, await lineAt(JILIN));
    const stamp = await stampFor(who.openid, round, sealEnvelope(random).blinded);
    expect([stamp.ok, stamp.wire.length]).toEqual([true, 3]);
    expect((await stampFor(who.openid, round, sealEnvelope(random).blinded)).error.code).toBe('PAPER_TAKEN');
  });

  test('votes once where both numbers are on the roll, however many ask at once', async () => {
    const who = await student();
    const second = await lineAt(JILIN);
    const round = await openRound();
    const envelope = sealEnvelope(random);
    const first = await stampFor(who.openid, round, envelope.blinded);
    await who.change(JILIN, second);
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => stampFor(who.openid, round, sealEnvelope(random).blinded)),
    );
    expect(asked.map(({ error }) => error?.code)).toEqual(asked.map(() => 'PAPER_TAKEN'));
    expect((await stampFor(who.openid, round, envelope.blinded)).data).toMatchObject({
      evaluated: first.data.evaluated,
    });
    expect(await takenIn(round)).toBe(1);
    const other = await student();
    const theirs = await lineAt(JILIN);
    const next = await openRound();
    await other.change(JILIN, theirs);
    const rivals = await Promise.all(
      Array.from({ length: 6 }, () => stampFor(other.openid, next, sealEnvelope(random).blinded)),
    );
    expect([rivals.filter(({ ok }) => ok).length, await takenIn(next)]).toEqual([1, 1]);
  });
});

test('who goes to another school reads who reads their words where they vote, not where they are now', async () => {
  const who = await student();
  const about = { questionnaire: { ...CANTEEN, aboutUnion: true as const } };
  const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id], ...about });
  const league = { 'memberships.schoolId': JILIN.id, 'memberships.role': 'youth-league' };
  const { data: own } = await people.find(league).limit(10).get();
  await who.change(YANBIAN, await lineAt(YANBIAN));
  expect((await roundFor(who.openid, round._id)).data.reader).toBe('league');
  for (const { _id } of own) await people.updateWhere({ _id }, { memberships: _.set([]) });
  const view = await roundFor(who.openid, round._id);
  for (const { _id, memberships } of own) await people.updateWhere({ _id }, { memberships: _.set(memberships) });
  expect(view.data).toMatchObject({ part: partIdOf(round._id, JILIN.id), reader: 'nobody' });
  expect(view.wire).toHaveLength(2);
});

test('who goes to another school votes where they were asked, with the key of that school', async () => {
  const who = await student();
  const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
  await who.change(YANBIAN, await lineAt(YANBIAN));
  const { data: view } = await roundFor(who.openid, round._id);
  const part = await partOf(round);
  expect(view).toMatchObject({ part: part._id, group: 0, taken: false, eligible: part.eligible });
  const envelope = sealEnvelope(random);
  const stamp = await stampFor(who.openid, round, envelope.blinded);
  const paper = openEnvelope(envelope, stamp.data, view.groups[stamp.data.group].publicKey);
  if (!paper) throw new Error('no paper');
  expect((await castPaper({ ...paper, part: view.part, group: stamp.data.group })).ok).toBe(true);
});

describe('whose account was deleted', () => {
  /** Deletes the account that is bound to a line, and lets every trace go. */
  async function leave(openid: string, { number }: RosterLine) {
    const gone = await as(openid, identityFunction, 'delete-account', { proof: number.slice(-4) }, freshKey());
    if (!gone.ok) throw new Error(gone.error.code);
    for (const minutes of [3, 6]) await runJob(finishLeaving, new Date(Date.now() + minutes * 60_000));
  }
  const errorOf = async (openid: string, round: RoundDocument) =>
    (await stampFor(openid, round, sealEnvelope(random).blinded)).error?.code;

  test.each<[string, Institution, Partial<RoundDocument>]>([
    ['at one school', JILIN, {}],
    ['at two', YANBIAN, { place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] }],
  ])('has no second vote with another line of theirs, %s', async (_where, school, more) => {
    const [first, second] = [await lineAt(JILIN), await lineAt(school)];
    const openid = `leaves-between-two-votes-${first.number}`;
    await bind(openid, wishFor(first));
    const round = await openRound(more);
    const envelope = sealEnvelope(random);
    const stamp = await stampFor(openid, round, envelope.blinded);
    await leave(openid, first);
    expect((await bind(openid, wishFor(second, school))).ok).toBe(true);
    expect([await errorOf(openid, round), await takenIn(round)]).toEqual(['PAPER_BY_ANOTHER', 1]);
    // What they have is still theirs.
    expect((await stampFor(openid, round, envelope.blinded)).data.evaluated).toBe(stamp.data.evaluated);
    // With another account the line votes as it may.
    await leave(openid, second);
    expect((await bind(`${openid}-else`, wishFor(second, school))).ok).toBe(true);
    expect(await errorOf(`${openid}-else`, round)).toBeUndefined();
  });

  test('has none after a corrected number was forgotten with the account', async () => {
    const who = await student();
    const second = await lineAt(JILIN);
    const round = await openRound();
    expect(await errorOf(who.openid, round)).toBeUndefined();
    await who.change(JILIN, second);
    await leave(who.openid, second);
    expect((await bind(who.openid, wishFor(second))).ok).toBe(true);
    expect([await errorOf(who.openid, round), await takenIn(round)]).toEqual(['PAPER_BY_ANOTHER', 1]);
  });

  test('leaves the next student of the phone what is true: that this account had its paper, not that theirs went', async () => {
    const [first, second] = [await lineAt(JILIN), await lineAt(JILIN)];
    const phone = `two-students-${first.number}`;
    await bind(phone, wishFor(first));
    const round = await openRound();
    const seen = async (openid: string) => {
      const listed = await myRounds(openid);
      const one = listed.data.rounds.find(({ id }: { id: string }) => id === round._id);
      const { data } = await roundFor(openid, round._id);
      expect([one.taken, one.byAnother]).toEqual([data.taken, data.byAnother]);
      return [data.taken, data.byAnother, listed.wire.length];
    };
    expect(await errorOf(phone, round)).toBeUndefined();
    expect(await seen(phone)).toEqual([true, false, 2]);
    await leave(phone, first);
    await bind(phone, wishFor(second));
    expect(await seen(phone)).toEqual([false, true, 3]);
    expect(await errorOf(phone, round)).toBe('PAPER_BY_ANOTHER');
    // Who has been at this account since before the round opened is not looked for.
    const next = await openRound();
    const mine = (await myRounds(phone)).data.rounds.find(({ id }: { id: string }) => id === next._id);
    expect([mine.onRoll, mine.taken, mine.byAnother]).toEqual([true, false, false]);
  });

  test('who has a paper of their own has it also at the account of another who took one, and neither gets a second', async () => {
    const lines = [await lineAt(JILIN), await lineAt(JILIN)] as const;
    const phones = lines.map(({ number }) => `swapped-phone-${number}`) as [string, string];
    for (const at of [0, 1] as const) await bind(phones[at], wishFor(lines[at]));
    const round = await openRound();
    const envelopes = [sealEnvelope(random), sealEnvelope(random)] as const;
    const stamps = [];
    const marks = [];
    for (const at of [0, 1] as const) {
      stamps.push((await stampFor(phones[at], round, envelopes[at].blinded)).data.evaluated);
      marks.push((await roundFor(phones[at], round._id)).data.mark);
    }
    for (const at of [0, 1] as const) await leave(phones[at], lines[at]);
    for (const at of [0, 1] as const) {
      const phone = phones[1 - at] as string;
      expect((await bind(phone, wishFor(lines[at]))).ok).toBe(true);
      const { data } = await roundFor(phone, round._id);
      expect(data).toMatchObject({ taken: true, byAnother: false, mark: marks[at] });
      const listed = (await myRounds(phone)).data.rounds.find(({ id }: { id: string }) => id === round._id);
      expect(listed).toMatchObject({ taken: true, byAnother: false });
      expect(await errorOf(phone, round)).toBe('PAPER_TAKEN');
      expect((await stampFor(phone, round, envelopes[at].blinded)).data.evaluated).toBe(stamps[at]);
    }
    expect(await takenIn(round)).toBe(2);
  });
});
