import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openRound } from '../../support/survey';
import { cancel, DAY, draftBy, roundOf, survey } from '../../support/survey-rounds';

const MOST = 100;

beforeAll(seedTwoSchools);
beforeEach(() => rounds.removeAll({}));

const list = (behind: object | null = null) => survey(ADMIN, 'rounds', { place: JILIN.id, behind });
const idsIn = (data: { rounds: { id: string }[] }) => data.rounds.map(({ id }) => id);

test('drafts that were thrown away, however many and however late they were to open, push nothing out of the list', async () => {
  const running = await openRound();
  const far = Date.now() + 100 * DAY;
  const times = { opensAt: new Date(far).toISOString(), closesAt: new Date(far + 10 * DAY).toISOString() };
  const { id } = await draftBy(OFFICER, times);
  await cancel(OFFICER, id);
  const thrown = await roundOf(id);
  for (let n = 1; n < MOST; n += 1) await rounds.add({ ...thrown, _id: `thrown-away-round-${n}` });
  const { data } = await list();
  expect([idsIn(data), data.after]).toEqual([[running._id], null]);
});

test('the list goes on behind a hundred, each once, also where many open in the same moment; one that is counted is heard of from anywhere in it', async () => {
  const counting = await openRound({ opensAt: new Date(Date.now() - 30 * DAY) });
  await rounds.updateWhere({ _id: counting._id }, { state: 'counting' });
  const { id } = await draftBy(OFFICER);
  await rounds.updateWhere({ _id: id }, { state: 'planned', opensAt: new Date(Date.now() - DAY) });
  const draft = await roundOf((await draftBy(OFFICER)).id);
  for (let n = 1; n < MOST + 20; n += 1) await rounds.add({ ...draft, _id: `draft-of-many-${n}` });
  const first = await list();
  const next = await list(first.data.after);
  expect([first.data.rounds.length, next.data.rounds.length, next.data.after]).toEqual([MOST, 22, null]);
  expect([first.wire.length, next.wire.length]).toEqual([2, 2]);
  expect(new Set([...idsIn(first.data), ...idsIn(next.data)]).size).toBe(MOST + 22);
  expect(idsIn(next.data).slice(-2)).toEqual([id, counting._id]);
  const held = (data: { rounds: { id: string; waitsFor: string | null }[] }) =>
    data.rounds.find((one) => one.id === id)?.waitsFor;
  expect(held(next.data)).toBe('count');
  await rounds.removeAll({ _id: counting._id });
  expect(held((await list(first.data.after)).data)).toBe('plans');
});
