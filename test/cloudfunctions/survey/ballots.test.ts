import { openEnvelope, sealEnvelope } from '@domain/survey/ballot-paper';
import { isOnPage } from '@domain/survey/urn';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { partIdOf, parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../../cloudfunctions/_kit/survey/round-keys';
import { type ResultsDocument, roundResults, sealUrns } from '../../../cloudfunctions/_kit/survey/round-results';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { urnIdOf, urns } from '../../../cloudfunctions/_kit/survey/urns';
import { splitUrns } from '../../../cloudfunctions/scheduler/survey/split-urns';
import { STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { ANSWERS, CANTEEN_ITEMS, castPaper, openRound, paperFor, partOf, random, stampFor } from '../../support/survey';
import { ballotPage } from '../../support/survey-answer';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, fillUrns } from '../../support/survey-results';
import { restOtherRounds } from '../../support/survey-rounds';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

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

  test('whose reply was lost at the end is stamped again as long as ballots are taken, and nobody gets a first one then', async () => {
    const round = await openRound();
    const envelope = sealEnvelope(random);
    const lost = await stampFor(STUDENT, round, envelope.blinded);
    const since = (ms: number) => rounds.updateWhere({ _id: round._id }, { closesAt: new Date(Date.now() - ms) });
    await since(1000);
    const again = await stampFor(STUDENT, round, envelope.blinded);
    expect(again.data.evaluated).toBe(lost.data.evaluated);
    for (const who of [STUDENT, OTHER])
      expect((await stampFor(who, round, sealEnvelope(random).blinded)).error.code).toBe('ROUND_NOT_OPEN');
    expect((await stampFor(OTHER, round, envelope.blinded)).error.code).toBe('ROUND_NOT_OPEN');
    const part = await partOf(round);
    expect(await takenIn(part._id)).toBe(1);
    const paper = openEnvelope(envelope, again.data, part.groups[0]?.publicKey ?? '');
    if (!paper) throw new Error('no paper');
    expect((await castPaper({ ...paper, part: part._id, group: 0 })).ok).toBe(true);
    await since(CAST_GRACE_MS);
    expect((await stampFor(STUDENT, round, envelope.blinded)).error.code).toBe('ROUND_NOT_OPEN');
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

describe('what is kept of a closed round', () => {
  restOtherRounds();
  const kept = async ({ _id }: RoundDocument) => (await urns.find({ roundId: _id }).limit(100).get()).data;

  test('says neither which answers belong to which id, nor what was written in which urn', async () => {
    const round = await openRound();
    const cast = ballotsOf(CANTEEN_ITEMS, 40, 7);
    await fillUrns(await partOf(round), 0, cast, { own: ['排队太长'] });
    const before = (await kept(round)).flatMap(({ ballots }) => ballots.map(({ id, seal }) => ({ id, seal })));
    await closeNow(round);
    const [urn] = await kept(round);
    expect(urn).toMatchObject({ ballots: [], texts: [], answers: [...cast].sort() });
    expect(urn?.ids).toEqual(before.sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect((await surveyTexts.find({ partId: urn?.partId }).get()).data.map(({ text }) => text)).toEqual(['排队太长']);
    expect((await ballotPage(String(urn?.partId))).data.ballots).toEqual(urn?.ids?.map(({ id, seal }) => [id, seal]));
  });

  test('has the answers of a group dealt to its urns anew, also when splitting dies: no id leads to the urn of its answers', async () => {
    const cast = ballotsOf(CANTEEN_ITEMS, 90, 7);
    const whole = async () => {
      const round = await openRound();
      const { _id } = await partOf(round);
      const groups = [{ name: '', eligible: 250, publicKey: '', urns: 4 }];
      await parts.updateWhere({ _id }, { groups });
      const empty = { partId: _id, roundId: round._id, group: 0, sealed: false, ballots: [], texts: [] };
      await urns.addAll([1, 2, 3].map((urn) => ({ ...empty, _id: urnIdOf(_id, 0, urn) })));
      await fillUrns(await partOf(round), 0, cast);
      await sealUrns(round._id);
      // As far as splitting looks at it.
      await roundResults.add({ _id, roundId: round._id, groupPapers: [null] } as unknown as ResultsDocument);
      return round;
    };
    for (let served = 1; ; served += 1) {
      const round = await whole();
      const before = (await kept(round)).map(({ ballots }) => ballots.map(({ id }) => id));
      const door = await openWireDoor(localCloud.admin);
      door.dieAfter(served, served % 2 === 0);
      await splitUrns(round._id, () => true).catch(() => undefined);
      const died = door.revive();
      await splitUrns(round._id, () => true);
      await door.close();
      const after = await kept(round);
      expect(after.map(({ ids }) => ids?.map(({ id }) => id))).toEqual(before);
      expect(after.map(({ ballots, texts }) => [ballots, texts])).toEqual(after.map(() => [[], []]));
      expect(after.map(({ answers }) => answers?.length)).toEqual([22, 23, 22, 23]);
      expect(after.flatMap(({ answers }) => answers)).toEqual([...cast].sort());
      await rounds.removeAll({ _id: round._id });
      if (!died) break;
    }
  });

  test('is still whole where a school has no results', async () => {
    const round = await openRound();
    await fillUrns(await partOf(round), 0, ballotsOf(CANTEEN_ITEMS, 4, 7));
    await splitUrns(round._id, () => true);
    expect((await kept(round)).map(({ ids, ballots }) => [ids, ballots.length])).toEqual([[undefined, 4]]);
  });
});

describe('the list of ballots of a large school', () => {
  restOtherRounds();

  test('has on each page ballots of every group, picked by their ids alone', async () => {
    const round = await openRound();
    const opened = await partOf(round);
    const sizes = [128, 2];
    const group = { name: '', eligible: 100, publicKey: '' };
    await parts.updateWhere({ _id: opened._id }, { groups: sizes.map((count) => ({ ...group, urns: count })) });
    const empty = { partId: opened._id, roundId: round._id, sealed: false, ballots: [], texts: [] };
    const numbers = sizes.flatMap((count, of) => Array.from({ length: count }, (_each, urn) => ({ of, urn })));
    await urns.addAll(
      numbers.slice(1).map(({ of, urn }) => ({ ...empty, _id: urnIdOf(opened._id, of, urn), group: of })),
    );
    const part = await partOf(round);
    for (const of of sizes.keys()) await fillUrns(part, of, ballotsOf(CANTEEN_ITEMS, 60, of));
    await closeNow(round);
    const pages = [await ballotPage(part._id, 0), await ballotPage(part._id, 1)];
    for (const [at, { data, wire }] of pages.entries()) {
      expect([data.pages, wire.length]).toEqual([2, 2]);
      const ids: string[] = data.ballots.map(([id]: [string]) => id);
      expect(ids).toEqual(ids.filter((id) => isOnPage(id, at, 2)).sort());
      for (const of of sizes.keys()) {
        const { data: lying } = await urns.find({ partId: part._id, group: of }).limit(1000).get();
        const own = lying.flatMap((urn) => urn.ids ?? []).filter(({ id }) => isOnPage(id, at, 2));
        expect(own.length).toBeGreaterThan(0);
        expect(ids).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
      }
    }
    expect(pages.flatMap(({ data }) => data.ballots)).toHaveLength(120);
    expect((await ballotPage(part._id, 2)).data).toEqual({ pages: 2, ballots: [] });
  });
});
