import { bytesOf } from '@domain/core/base64url';
import { answersText } from '@domain/survey/answers';
import { ballotSealOf, sealWith } from '@domain/survey/ballot-id';
import { tallyOf } from '@domain/survey/tally';
import { _, Collection } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { findings } from '../../../cloudfunctions/_kit/survey/findings';
import { partIdOf, parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../../cloudfunctions/_kit/survey/round-keys';
import { type ResultsDocument, roundResults } from '../../../cloudfunctions/_kit/survey/round-results';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { turnouts } from '../../../cloudfunctions/_kit/survey/turnouts';
import { urns } from '../../../cloudfunctions/_kit/survey/urns';
import { closeRounds } from '../../../cloudfunctions/scheduler/jobs/close-rounds';
import type { Stored } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { ANSWERS, CANTEEN_ITEMS, castPaper, openRound, paperFor, partOf } from '../../support/survey';
import { ballotPage } from '../../support/survey-answer';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, countedRound, fillUrns, overAt, resultsOf } from '../../support/survey-results';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const stateOf = async ({ _id }: RoundDocument) => (await rounds.get(_id))?.state;

describe('a round that is over', () => {
  test('stays open until the last ballot may have come', async () => {
    const round = await openRound();
    await runJob(closeRounds, new Date(overAt(round).getTime() - 1));
    expect(await stateOf(round)).toBe('open');
    await closeNow(round);
    expect(await stateOf(round)).toBe('closed');
  });

  test('has its ballots counted as they are', async () => {
    const ballots = ballotsOf(CANTEEN_ITEMS, 40, 7);
    const { round } = await countedRound([ballots]);
    const { versions, papers, eligible } = await resultsOf(round);
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({ ballots: 40, reason: null, at: overAt(round), ballotsFile: null });
    expect(versions[0]?.table.total).toEqual(
      tallyOf(CANTEEN_ITEMS, ballots).map((count) => ({ state: 'shown', ...count })),
    );
    expect({ papers, eligible }).toEqual({ papers: 0, eligible: 60 });
  });

  test('takes no ballot more, has no key any more, and has forgotten who took part', async () => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    await closeNow(round);
    expect((await castPaper(paper)).error.code).toBe('ROUND_NOT_OPEN');
    expect(await roundKeys.get(round._id)).toBeNull();
    expect(await rolls.count({ roundId: round._id })).toBe(0);
    expect((await urns.find({ roundId: round._id }).limit(100).get()).data.every(({ sealed }) => sealed)).toBe(true);
    expect(await resultsOf(round)).toMatchObject({ papers: 1, versions: [{ ballots: 0 }] });
    expect(await parts.get(partIdOf(round._id, JILIN.id))).toMatchObject({ papers: 1, countedAt: overAt(round) });
  });

  test('counts a ballot that is just being cast, or refuses it: never neither', async () => {
    const round = await openRound();
    const paper = await paperFor(STUDENT, round);
    const door = await openWireDoor(localCloud.admin);
    const held = door.hold('database.modifyDocument', 'urns');
    const casting = castPaper(paper);
    await held.arrived;
    await closeNow(round);
    held.release();
    const answer = await casting;
    await door.close();
    const { versions } = await resultsOf(round);
    expect([answer.ok, versions[0]?.ballots]).toEqual([false, 0]);
  });

  test('counts no ballot that was changed in its urn, says how many were, and their voters’ phones find them', async () => {
    const round = await openRound();
    const { _id } = await partOf(round);
    const seals = new Map<string, string>();
    for (const n of [1, 2, 3]) {
      const paper = await paperFor(`demo-10183-student-${n}`, round);
      const { data } = await castPaper(paper);
      seals.set(data.id, ballotSealOf(bytesOf(paper.nonce, 32) as Uint8Array, answersText(CANTEEN_ITEMS, ANSWERS)));
    }
    const [urn] = (await urns.find({ partId: _id }).get()).data;
    const other = answersText(CANTEEN_ITEMS, { ...ANSWERS, warm: 1 });
    const ids = urn?.ballots.map(({ id }) => id) ?? [];
    const changed = (urn?.ballots ?? []).map((ballot, at) => {
      if (at === 0) return { ...ballot, answers: other };
      return at === 1 ? { ...ballot, answers: other, seal: sealWith(ballot.sealKey, other) } : ballot;
    });
    await urns.updateWhere({ _id: urn?._id ?? '' }, { ballots: changed });
    await closeNow(round);
    expect((await resultsOf(round)).versions).toMatchObject([{ ballots: 2, altered: 1 }]);
    const found = new Map<string, string>((await ballotPage(_id)).data.ballots);
    expect(ids.map((id) => found.get(id) === seals.get(id))).toEqual([false, false, true]);
    expect((await urns.get(urn?._id ?? ''))?.answers).toHaveLength(2);
    await roundResults.updateWhere({ _id }, { recount: '有人问起' });
    await closeNow(round);
    expect((await resultsOf(round)).versions).toHaveLength(1);
  });

  test('keeps no small cell anywhere', async () => {
    const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 6, 3)]);
    const { versions } = await resultsOf(round);
    expect(versions[0]?.table).toEqual({
      total: [...CANTEEN_ITEMS.slice(0, 3), 1, 2].map(() => ({ state: 'hidden' })),
      groups: [],
    });
  });

  test('of several schools has results of each, and of a school where nobody is asked too', async () => {
    const nobody = { colleges: ['没有这个学院'], grades: null, classes: null };
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    const empty = await openRound({ eligible: nobody });
    await closeNow(round);
    await closeNow(empty);
    expect((await resultsOf(round, YANBIAN.id)).eligible).toBe(60);
    expect((await resultsOf(empty)).eligible).toBe(0);
    expect([await stateOf(round), await stateOf(empty)]).toEqual(['closed', 'closed']);
  });

  test('has texts laid out to be read, in no order of groups', async () => {
    const written = Array.from({ length: 12 }, (_each, at) => `第${at}句`);
    const { part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 12, 3)], {}, { own: written });
    const { data } = await surveyTexts.find({ partId: part._id }).limit(100).get();
    expect(data.map(({ text }) => text).sort()).toEqual([...written].sort());
    expect(data.map(({ _id }) => _id)).toEqual(data.map(({ _id }) => _id).sort());
    for (const one of data) expect(one).toMatchObject({ state: 'waiting', by: null, item: 'own' });
  });
});

describe('what follows from closing', () => {
  test('items below the threshold wait for a plan, the turnout is counted for the last time, and rolls are forgotten', async () => {
    const round = await openRound({ threshold: 0.5 });
    const part = await partOf(round);
    await paperFor(STUDENT, round);
    const cold = Array.from({ length: 20 }, () => JSON.stringify(['yes', 2, null, { kind: 5, quick: 1 }, null]));
    await fillUrns(part, 0, cold);
    await closeNow(round);
    const { data: low } = await findings.find({ partId: part._id }).orderBy('_id', 'asc').get();
    expect(low.map(({ item, row, positive, n, state }) => [item, row, positive, n, state])).toEqual([
      ['staff', 'quick', 0, 20, 'open'],
      ['warm', null, 0, 20, 'open'],
    ]);
    const turnout = await turnouts.get(part._id);
    expect(turnout?.classes.reduce((sum, one) => sum + one.eligible, 0)).toBe(60);
    expect((await partOf(round)).papers).toBe(1);
    expect(await rolls.count({ partId: part._id })).toBe(0);
  });
});

describe('a round closes all the same', () => {
  const own = (text: string) => ({ ...ANSWERS, own: text });

  test('when two of different groups agreed on one nonce: one of their two texts is read', async () => {
    const round = await openRound({ grouping: 'grade' });
    const part = await partOf(round);
    for (const group of part.groups.keys()) await fillUrns(part, group, ballotsOf(CANTEEN_ITEMS, 12, group));
    const sharing = { key: 'A'.repeat(22), item: 'own' };
    const urnIds = (await urns.find({ partId: part._id }).get()).data.map(({ _id }) => _id);
    for (const [at, text] of ['一句', '又一句'].entries())
      await urns.updateWhere(
        { _id: urnIds[at % urnIds.length] ?? '' },
        { texts: _.push({ each: [{ ...sharing, text }] } as never) },
      );
    await closeNow(round);
    expect(await stateOf(round)).toBe('closed');
    expect(await surveyTexts.count({ partId: part._id })).toBe(1);
  });

  test('when a run that died while opening left empty urns of a group that came to nothing', async () => {
    const round = await openRound();
    const part = await partOf(round);
    const stray = { partId: part._id, roundId: round._id, group: 7, sealed: false, ballots: [], texts: [] };
    await urns.add({ _id: `${part._id}:7:0`, ...stray });
    await castPaper(await paperFor(STUDENT, round), own('再热一点'));
    await closeNow(round);
    expect(await resultsOf(round)).toMatchObject({ versions: [{ ballots: 1 }] });
  });

  test('at every school but the one that cannot be counted, and every other round with it', async () => {
    const broken = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    const other = await openRound();
    const odd = { partId: partIdOf(broken._id, JILIN.id), roundId: broken._id, group: 7, sealed: false, texts: [] };
    await urns.add({
      _id: 'an-odd-urn',
      ...odd,
      ballots: [{ id: 'x', sealKey: 'x', seal: sealWith('x', '[]'), answers: '[]' }],
    });
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await closeNow(other);
    expect(await stateOf(other)).toBe('closed');
    expect(await stateOf(broken)).toBe('counting');
    expect(await roundResults.count({ roundId: broken._id })).toBe(1);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    await urns.removeAll({ _id: 'an-odd-urn' });
    await closeNow(broken);
    expect(await stateOf(broken)).toBe('closed');
  });

  test('however many others cannot be counted, or not again', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const ballot = { id: 'x', sealKey: 'x', seal: sealWith('x', '[]'), answers: '[]' };
    const { round, part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
    const results = await resultsOf(round);
    const broken = Array.from({ length: 11 }, (_each, n) => `a-broken-round-${n}`);
    for (const roundId of broken) {
      const partId = partIdOf(roundId, JILIN.id);
      await rounds.add({ ...round, _id: roundId, state: 'counting' });
      await parts.add({ ...part, _id: partId, roundId });
      await urns.add({ _id: roundId, partId, roundId, group: 7, sealed: false, texts: [], ballots: [ballot] });
      await roundResults.add({ ...results, _id: `a-${roundId}`, roundId: 'none', recount: '再数' });
    }
    await roundResults.updateWhere({ _id: part._id }, { recount: '再数' });
    const other = await openRound({ closesAt: new Date(round.closesAt.getTime() + 1000) });
    await closeNow(other);
    expect([await stateOf(other), (await resultsOf(round)).recount]).toEqual(['closed', null]);
    said.mockRestore();
    for (const roundId of broken) {
      for (const all of [urns, parts]) await all.removeAll({ roundId });
      await rounds.removeAll({ _id: roundId });
    }
    await roundResults.removeAll({ roundId: 'none' });
  });

  test('and the papers of each group, as the rolls have them', async () => {
    const { data } = await people.find({ 'student.schoolId': JILIN.id }).limit(1000).get();
    // Two large classes, a year each: of smaller ones the papers are not said.
    const ofTwo = { 'student.college': '文学院', 'student.className': '1班' };
    for (const [at, { _id }] of data.entries())
      await people.updateWhere({ _id }, { ...ofTwo, 'student.grade': 2023 + (at % 2) });
    try {
      const round = await openRound({ grouping: 'grade' });
      const part = await partOf(round);
      expect(part.groups.map(({ name }) => name).sort()).toEqual(['2023', '2024']);
      const taken = { '2023': 0, '2024': 0 } as Record<string, number>;
      for (const { _id, group, eligible } of (await rolls.find({ partId: part._id }).limit(1000).get()).data) {
        const name = part.groups[group]?.name ?? '';
        const count = name === '2023' ? eligible : Math.floor(eligible / 2);
        taken[name] = (taken[name] ?? 0) + count;
        await rolls.updateWhere({ _id }, { taken: count });
      }
      await closeNow(round);
      const { papers, groupPapers } = await resultsOf(round);
      expect(groupPapers).toEqual(part.groups.map(({ name }) => taken[name]));
      expect(new Set(groupPapers).size).toBe(2);
      expect(papers).toBe(groupPapers.reduce((sum: number, one) => sum + (one ?? 0), 0));
    } finally {
      for (const { _id, student } of data)
        if (student)
          await people.updateWhere(
            { _id },
            {
              ...{ 'student.college': student.college, 'student.className': student.className },
              'student.grade': student.grade,
            },
          );
    }
  });
});

describe('closing that dies', () => {
  /** Everything that a closed round leaves behind, whatever its id. */
  const left = async (round: RoundDocument) => {
    const partIds = round.schools.map((school) => partIdOf(round._id, school));
    // Of this round alone: one is prepared for each death, and all lie beside each other.
    const ofRound = async (name: string) => {
      const ours = new Collection<Stored>(name).findAny([{ roundId: round._id }, { partId: _.in(partIds) }]);
      return (await ours.orderBy('_id', 'asc').limit(1000).get()).data;
    };
    const found = await ofRound('urns');
    return {
      results: (await ofRound('round-results')).map(({ schoolId, versions, papers, eligible }) => ({
        ...{ schoolId, papers, eligible },
        versions: (versions as ResultsDocument['versions']).map(({ ballots, altered, groups, table }) => ({
          ...{ ballots, altered },
          groups,
          table,
        })),
      })),
      texts: (await ofRound('survey-texts')).map(({ schoolId, text, state }) => `${schoolId} ${text} ${state}`).sort(),
      open: found.filter(({ sealed }) => !sealed).length,
      urns: found.map(({ ballots, texts, answers, ids }) => [ballots, texts, answers, (ids as []).length]),
      rolls: await rolls.count({ roundId: round._id }),
      keys: await roundKeys.get(round._id),
      state: await stateOf(round),
    };
  };

  const prepared = async () => {
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    for (const school of round.schools)
      await fillUrns(await partOf(round, school), 0, ballotsOf(CANTEEN_ITEMS, 30, 11), {
        own: ['排队太长', '再热一点'],
      });
    const [urn] = (await urns.find({ partId: partIdOf(round._id, JILIN.id) }).get()).data;
    const [first, ...others] = [...(urn?.ballots ?? [])].sort((a, b) => (a.answers < b.answers ? -1 : 1));
    // One of them is changed, and is to be set aside whatever dies.
    if (urn && first) await urns.updateWhere({ _id: urn._id }, { ballots: [{ ...first, sealKey: 'x' }, ...others] });
    return round;
  };

  test('anywhere is taken up again and ends the same', async () => {
    const calm = await prepared();
    await closeNow(calm);
    const expected = await left(calm);
    expect(expected).toMatchObject({ open: 0, rolls: 0, keys: null, state: 'closed' });
    expect(expected.results).toHaveLength(2);
    expect(expected.texts).toHaveLength(4);
    for (let served = 1; served < 60; served += 1) {
      const round = await prepared();
      const door = await openWireDoor(localCloud.admin);
      door.dieAfter(served, served % 2 === 0);
      await closeNow(round).catch(() => undefined);
      const died = door.revive();
      await closeNow(round);
      await door.close();
      expect({ served, ...(await left(round)) }).toEqual({ served, ...expected });
      if (!died) return;
    }
    throw new Error('it never came to its end');
  });

  test('by two runs at once is done once', async () => {
    const round = await prepared();
    await Promise.all([closeNow(round).catch(() => undefined), closeNow(round).catch(() => undefined)]);
    await closeNow(round);
    expect(await stateOf(round)).toBe('closed');
    expect(await roundResults.count({ roundId: round._id })).toBe(2);
    expect(await surveyTexts.count({ partId: partIdOf(round._id, JILIN.id) })).toBe(2);
  });

  test('for want of time goes on at the next run', async () => {
    const round = await prepared();
    await closeRounds.run({ now: overAt(round), endsAt: new Date(0) });
    expect(await stateOf(round)).toBe('counting');
    expect(await roundResults.count({ roundId: round._id })).toBe(0);
    await closeNow(round);
    expect(await stateOf(round)).toBe('closed');
  });
});
