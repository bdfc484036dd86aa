import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { _ } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import { partIdOf } from '../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../cloudfunctions/_kit/survey/rolls';
import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import type { Institution } from '../../config/seed/province';
import { studentDocument, studentIdAt } from '../../tools/seed/documents';
import { type RosterLine, rosterOf } from '../../tools/seed/synthetic-roster';
import { bind, wishFor } from '../support/binding';
import { STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../support/schools';
import { CANTEEN, castPaper, openRound, partOf, random, stampFor } from '../support/survey';
import { myRounds, roundFor } from '../support/survey-answer';

const NAME = '冯晓彤';
let made = 0;

/** A line of the roster of a school that nobody has bound yet. */
async function lineAt(school: Institution): Promise<RosterLine> {
  made += 1;
  const [template] = rosterOf(school, 1);
  if (!template) throw new Error('no roster line');
  const line = { ...template, name: NAME, number: `2027${String(made).padStart(6, '0')}X` };
  await people.add(studentDocument(school, line));
  return line;
}

/** A student of 吉林大学 whose number is corrected, or who goes to another school, when `change` is called. */
async function student() {
  const openid = `votes-under-two-numbers-${made}`;
  const before = await lineAt(JILIN);
  await bind(openid, wishFor(before));
  const old = studentIdAt(JILIN, before);
  return {
    openid,
    async change(school: Institution, line: RosterLine) {
      const found = await people.get(old);
      await people.updateWhere({ _id: old }, { student: _.set({ ...found?.student, state: 'closed' }) });
      const bound = await bind(openid, wishFor(line, school));
      if (!bound.ok) throw new Error(bound.error.code);
    },
  };
}

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
