import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { partIdOf } from '../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../cloudfunctions/_kit/survey/round-keys';
import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../cloudfunctions/_kit/survey/urns';
import { STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../support/schools';
import { ANSWERS, castPaper, openRound, paperFor, partOf, random, stampFor } from '../support/survey';

const OTHER = 'demo-10183-student-2';
const ELSEWHERE = 'demo-10184-student-1';

beforeAll(seedTwoSchools);

const castIn = async (partId: string) =>
  (await urns.find({ partId }).limit(1000).get()).data.flatMap((urn) => urn.ballots);
const takenIn = async (partId: string) => {
  const { data } = await rolls.find({ partId }).limit(1000).get();
  return data.reduce((sum, { taken }) => sum + taken, 0);
};

describe('a round that opens', () => {
  test('has a roll of everybody who is there, and a key that everybody sees', async () => {
    const round = await openRound();
    const part = await partOf(round);
    expect(round.state).toBe('open');
    expect(part.eligible).toBe(60);
    expect(part.groups).toEqual([{ name: '', eligible: 60, urns: 1, publicKey: expect.stringMatching(/^[\w-]{43}$/) }]);
    expect(round.keysHash).toMatch(/^[\w-]{43}$/);
  });
});

describe('a ballot paper', () => {
  test('costs three requests, cast two', async () => {
    const round = await openRound();
    const envelope = sealEnvelope(random);
    const stamp = await stampFor(STUDENT, round, envelope.blinded);
    expect(stamp.wire).toHaveLength(3);
    const part = await partOf(round);
    const paper = openEnvelope(envelope, stamp.data, part.groups[0]?.publicKey ?? '');
    if (!paper) throw new Error('no paper');
    const cast = await castPaper({ ...paper, part: part._id, group: 0 });
    expect(cast).toMatchObject({ ok: true, data: { id: expect.stringMatching(/^[\w-]{22}$/) } });
    expect(cast.wire).toHaveLength(2);
  });

  test('is given once: the same envelope is stamped again, another is not', async () => {
    const round = await openRound();
    const [one, other] = [sealEnvelope(random), sealEnvelope(random)];
    const first = await stampFor(STUDENT, round, one.blinded);
    const again = await stampFor(STUDENT, round, one.blinded);
    expect(again.data.evaluated).toBe(first.data.evaluated);
    expect(again.wire).toHaveLength(2);
    expect((await stampFor(STUDENT, round, other.blinded)).error.code).toBe('PAPER_TAKEN');
    expect(await takenIn(partIdOf(round._id, JILIN.id))).toBe(1);
  });

  test('of two phones at the same moment one gets it', async () => {
    const round = await openRound();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => stampFor(STUDENT, round, sealEnvelope(random).blinded)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers) if (!ok) expect(['BUSY', 'PAPER_TAKEN']).toContain(error.code);
    expect(await takenIn(partIdOf(round._id, JILIN.id))).toBe(1);
  });

  test('is for those on the roll only, while the round is open', async () => {
    const round = await openRound();
    const { blinded } = sealEnvelope(random);
    expect((await stampFor(ELSEWHERE, round, blinded)).error.code).toBe('NOT_ON_THE_ROLL');
    expect((await stampFor('nobody-yet', round, blinded)).error.code).toBe('NOT_BOUND');
    await rounds.updateWhere({ _id: round._id }, { closesAt: new Date(Date.now() - 1) });
    expect((await stampFor(STUDENT, round, blinded)).error.code).toBe('ROUND_NOT_OPEN');
  });

  test.each([
    ['is over', (_id: string) => rounds.updateWhere({ _id }, { closesAt: new Date(Date.now() - 3 * 3_600_000) })],
    ['is cancelled', (_id: string) => rounds.updateWhere({ _id }, { state: 'cancelled' })],
    ['has no seed any more', (_id: string) => roundKeys.removeAll({ _id })],
  ])('is taken no more once its round %s, also where ballots of it have been taken', async (_name, end) => {
    const round = await openRound();
    const [paper, late] = [await paperFor(STUDENT, round), await paperFor(OTHER, round)];
    expect((await castPaper(paper)).ok).toBe(true);
    await end(round._id);
    expect((await castPaper(late)).error.code).toBe('ROUND_NOT_OPEN');
  });

  test('stamped for one school is worth nothing at another', async () => {
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    const paper = await paperFor(STUDENT, round);
    const moved = { ...paper, part: partIdOf(round._id, YANBIAN.id) };
    expect((await castPaper(moved)).error.code).toBe('PAPER_WRONG');
    expect((await castPaper(paper)).ok).toBe(true);
  });
});

describe('a ballot', () => {
  test('is spent once: the same again is received again, another is not counted', async () => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    const first = await castPaper(paper);
    const again = await castPaper(paper);
    expect(again).toMatchObject({ ok: true, data: first.data });
    expect(again.wire).toHaveLength(3);
    expect((await castPaper(paper, { ...ANSWERS, warm: 1 })).error.code).toBe('PAPER_SPENT');
    expect(await castIn(paper.part)).toHaveLength(1);
  });

  test('of rivals with one paper one is counted', async () => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    const points = [1, 2, 3, 4, 5] as const;
    const cast = await Promise.all(points.map((warm) => castPaper(paper, { ...ANSWERS, warm })));
    expect(cast.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await castIn(paper.part)).toHaveLength(1);
  });

  test('keeps its texts apart from its answers, and nothing of when or whose', async () => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    await castPaper(paper, { ...ANSWERS, own: '夜里也开一个窗口。' });
    const [urn] = (await urns.find({ partId: paper.part }).get()).data;
    expect(urn?.texts).toEqual([{ key: expect.any(String), item: 'own', text: '夜里也开一个窗口。' }]);
    expect(Object.keys(urn?.ballots[0] ?? {}).sort()).toEqual(['answers', 'id', 'seal', 'sealKey']);
    expect(urn?.ballots[0]?.answers).toBe('["yes",4,["queue","price"],{"kind":5,"quick":"unused"},null]');
    expect(JSON.stringify(urn)).not.toContain(paper.nonce);
  });

  test('lies in the order of its id, whenever it came', async () => {
    const round = await openRound();
    for (const openid of [STUDENT, OTHER, 'demo-10183-student-3'])
      await castPaper(await paperFor(openid, round), { ...ANSWERS, own: openid });
    const [urn] = (await urns.find({ partId: partIdOf(round._id, JILIN.id) }).get()).data;
    expect(urn?.ballots).toHaveLength(3);
    expect(urn?.ballots.map(({ id }) => id)).toEqual([...(urn?.ballots ?? [])].map(({ id }) => id).sort());
    expect(urn?.texts.map(({ key }) => key)).toEqual([...(urn?.texts ?? [])].map(({ key }) => key).sort());
  });

  test.each([
    ['a required one is missing', { ...ANSWERS, eats: undefined }, 'ANSWER_MISSING', 'eats'],
    ['a row is missing', { ...ANSWERS, staff: { kind: 5 } }, 'ANSWER_MISSING', 'staff'],
    ['an option is none', { ...ANSWERS, eats: 'maybe' }, 'ANSWER_WRONG', 'eats'],
    ['a point is none', { ...ANSWERS, warm: 6 }, 'ANSWER_WRONG', 'warm'],
    ['too many were chosen', { ...ANSWERS, change: ['queue', 'price', 'choice'] }, 'ANSWER_WRONG', 'change'],
    ['it was not asked', { ...ANSWERS, eats: 'no' }, 'ANSWER_WRONG', 'warm'],
    ['there is no such item', { ...ANSWERS, other: 'yes' }, 'ANSWER_WRONG', 'other'],
  ])('is not taken when %s, and the paper is not spent', async (_what, answers, code, item) => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    const refused = await castPaper(paper, answers as never);
    expect(refused.error).toMatchObject({ code, params: { item } });
    expect((await castPaper(paper)).ok).toBe(true);
  });

  test('without a paper of this round is not taken', async () => {
    const [one, other] = [await openRound(), await openRound()];
    const paper = await paperFor(STUDENT, one);
    expect((await castPaper({ ...paper, part: partIdOf(other._id, JILIN.id) })).error.code).toBe('PAPER_WRONG');
    expect((await castPaper({ ...paper, output: 'A'.repeat(86) })).error.code).toBe('PAPER_WRONG');
    expect((await castPaper({ ...paper, group: 7 })).error.code).toBe('PAPER_WRONG');
    expect((await castPaper({ ...paper, part: `no-such-round:${JILIN.id}` })).error.code).toBe('ROUND_NOT_OPEN');
  });
});
