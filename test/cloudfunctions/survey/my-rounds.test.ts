import { bytesOf } from '@domain/core/base64url';
import { answersText } from '@domain/survey/answers';
import { ballotIdOf, ballotSealOf } from '@domain/survey/ballot-id';
import { people } from '../../../cloudfunctions/_kit/people';
import { type RollDocument, rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { clearRounds } from '../../../cloudfunctions/scheduler/jobs/clear-rounds';
import { main as surveyFunction } from '../../../cloudfunctions/survey/index';
import { as, freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { ADMIN, STUDENT } from '../../support/scene';
import { seedTwoSchools, YANBIAN } from '../../support/schools';
import { ANSWERS, CANTEEN, castPaper, openRound, paperFor, partOf } from '../../support/survey';
import { ballotPage, myRounds, roundFor } from '../../support/survey-answer';
import { closeNow } from '../../support/survey-results';
import { idOf } from '../../support/time-of-cases';

const ELSEWHERE = 'demo-10184-student-1';
const DAY = 86_400_000;

beforeAll(async () => {
  await seedTwoSchools();
  // Bound long before any round opens, as most are.
  await people.updateWhere({ _id: idOf(STUDENT) }, { boundAt: new Date(0) });
});

const closeRound = (round: RoundDocument, state: 'counting' | 'closed' = 'closed') =>
  rounds.updateWhere({ _id: round._id }, { state, closesAt: new Date(Date.now() - DAY) });

describe('my rounds', () => {
  test('are those at my school, newest first, in two requests, with whether I took a paper', async () => {
    const older = await openRound({ opensAt: new Date(Date.now() - 2 * DAY) });
    const newer = await openRound();
    const elsewhere = await openRound({ schools: [YANBIAN.id] });
    const before = await myRounds(STUDENT);
    expect(before.wire).toHaveLength(2);
    const ids = before.data.rounds.map(({ id }: { id: string }) => id);
    expect(ids.slice(0, 2)).toEqual([newer._id, older._id]);
    expect(ids).not.toContain(elsewhere._id);
    expect(before.data.rounds[0]).toMatchObject({
      ...{ state: 'open', title: CANTEEN.title, items: 5, onRoll: true, taken: false },
    });
    await paperFor(STUDENT, newer);
    const [first, second] = (await myRounds(STUDENT)).data.rounds;
    expect(first.taken).toBe(true);
    expect(second.taken).toBe(false);
  });

  test('say nothing of rounds that are planned, or were called off before they opened', async () => {
    const planned = await openRound({ opensAt: new Date(Date.now() + DAY) });
    const cancelled = await openRound();
    const before = { at: new Date(), by: 'x', reason: '写错了', from: 'planned', left: 'nothing' } as const;
    await rounds.updateWhere({ _id: cancelled._id }, { state: 'cancelled', cancelled: before });
    const ids = (await myRounds(STUDENT)).data.rounds.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(planned._id);
    expect(ids).not.toContain(cancelled._id);
    expect((await roundFor(STUDENT, planned._id)).error.code).toBe('ROUND_NOT_FOUND');
    expect((await roundFor(STUDENT, cancelled._id)).error.code).toBe('ROUND_NOT_FOUND');
  });

  test('keep one that was called off while it was open, with the reason; that ballots are deleted is said once they are', async () => {
    const { _id: id } = await openRound();
    expect((await myRounds(STUDENT)).data.rounds.find((one: { id: string }) => one.id === id).cancelled).toBeNull();
    await as(ADMIN, surveyFunction, 'cancel-round', { id, reason: '问卷写错了' }, freshKey());
    const [first] = (await myRounds(STUDENT)).data.rounds.filter((one: { id: string }) => one.id === id);
    expect(first).toMatchObject({ state: 'cancelled', cancelled: { reason: '问卷写错了' } });
    const saidOf = async () => (await roundFor(STUDENT, id)).data.cancelled;
    expect(await saidOf()).toEqual({ reason: '问卷写错了', isCleared: false });
    await runJob(clearRounds, new Date(Date.now() + 11 * 60_000));
    expect(await saidOf()).toEqual({ reason: '问卷写错了', isCleared: true });
  });

  test('that ask me stand before all others, and none of them is left out however many there are', async () => {
    const others = { colleges: ['没有这个学院'], grades: null, classes: null };
    const mine: string[] = [];
    for (let n = 0; n < 23; n += 1)
      mine.unshift((await openRound({ opensAt: new Date(Date.now() - DAY + n * 1000) }))._id);
    const before = await myRounds(STUDENT);
    // Older and newer than mine.
    for (let n = 0; n < 30; n += 1)
      await openRound({ eligible: others, ...(n < 22 && { opensAt: new Date(Date.now() - 2 * DAY) }) });
    const after = await myRounds(STUDENT);
    expect(after.wire).toHaveLength(2);
    const asking = after.data.rounds.filter(({ onRoll }: { onRoll: boolean }) => onRoll);
    expect(asking.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(mine));
    expect(after.data.rounds.slice(0, asking.length)).toEqual(asking);
    // Others are a list with an end.
    expect(after.data.rounds.length - asking.length).toBe(20);
    expect(before.data.rounds.filter(({ onRoll }: { onRoll: boolean }) => onRoll)).toEqual(asking);
  });
});

describe('one round', () => {
  test('shows whoever is asked what is asked, under which keys, and their group; two requests', async () => {
    const round = await openRound({ grouping: 'grade' });
    const answer = await roundFor(STUDENT, round._id);
    const part = await partOf(round);
    expect(answer.wire).toHaveLength(2);
    expect(answer.data).toMatchObject({
      ...{ part: part._id, state: 'open', eligible: 60, taken: false, questionnaire: CANTEEN },
      ...{ keysHash: round.keysHash },
    });
    expect(answer.data.groups).toEqual(
      part.groups.map(({ name, eligible, publicKey }) => ({ name, eligible, publicKey })),
    );
    const paper = await paperFor(STUDENT, round);
    const after = (await roundFor(STUDENT, round._id)).data;
    expect(after).toMatchObject({ taken: true, group: paper.group });
  });

  test('says of the caller what the roll that counts says, whatever a run that died has left beside it', async () => {
    const round = await openRound();
    const part = await partOf(round);
    const paper = await paperFor(STUDENT, round);
    const { _id, ...own } = (await rolls.find({ partId: part._id, taken: 1 }).get()).data[0] as RollDocument;
    const people = own.people.map(({ id }) => ({ id, paper: '' }));
    await rolls.add({ ...own, _id: `${part._id}:!stray:0`, freeze: '!stray', group: 3, people });
    expect((await roundFor(STUDENT, round._id)).data).toMatchObject({ taken: true, group: paper.group });
    await rolls.removeAll({ freeze: '!stray' });
  });

  test('tells nothing of others: not who is on the roll, not how many took a paper', async () => {
    const round = await openRound();
    await paperFor('demo-10183-student-2', round);
    const { data } = await roundFor(STUDENT, round._id);
    expect(data.taken).toBe(false);
    expect(Object.keys(data).sort()).toEqual(
      [
        ...['castUntil', 'closesAt', 'eligible', 'group', 'groups', 'id', 'keysHash', 'opensAt', 'part', 'place'],
        ...['byAnother', 'cancelled', 'mark', 'publishesBallots', 'questionnaire', 'reader', 'state', 'taken'],
      ].sort(),
    );
  });

  test('is none at another school; who is not on the roll sees it without a group', async () => {
    const round = await openRound();
    expect((await roundFor(ELSEWHERE, round._id)).error.code).toBe('ROUND_NOT_FOUND');
    const nobody = await openRound({ eligible: { colleges: ['没有这个学院'], grades: null, classes: null } });
    expect((await roundFor(STUDENT, nobody._id)).data).toMatchObject({ group: null, eligible: 0 });
  });
});

describe('the list of ballots', () => {
  test('is there once all was counted: id and seal of each in the order of ids, two requests', async () => {
    const round = await openRound();
    const papers = [];
    for (const openid of [STUDENT, 'demo-10183-student-2', 'demo-10183-student-3']) {
      const paper = await paperFor(openid, round);
      await castPaper(paper);
      papers.push(paper);
    }
    const { _id } = await partOf(round);
    expect((await ballotPage(_id)).error.code).toBe('RESULTS_NOT_FOUND');
    await closeRound(round, 'counting');
    expect((await ballotPage(_id)).error.code).toBe('RESULTS_NOT_FOUND');
    await closeNow(round);
    const page = await ballotPage(_id);
    expect(page.wire).toHaveLength(2);
    expect(page.data.pages).toBe(1);
    const expected = papers.map(({ nonce }) => {
      const bytes = bytesOf(nonce, 32) as Uint8Array;
      return [ballotIdOf(bytes), ballotSealOf(bytes, answersText(CANTEEN.items, ANSWERS))];
    });
    expect(page.data.ballots).toEqual(expected.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
    expect(Object.keys(page.data).sort()).toEqual(['ballots', 'pages']);
  });

  test.each([
    ['a part that is nowhere', 'no-such-round-at-all:4122010183', '0', 'RESULTS_NOT_FOUND'],
    ['no page', 'no-such-round-at-all:4122010183', 'x', 'INPUT_INVALID'],
    ['no part', '..', '0', 'INPUT_INVALID'],
  ])('of %s is none', async (_what, part, from, code) => {
    expect((await ballotPage(part, from as never)).error.code).toBe(code);
  });
});
