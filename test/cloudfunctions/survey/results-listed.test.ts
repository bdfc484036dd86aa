import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { ADMIN, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { CANTEEN_ITEMS, openRound } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';
import { countedRound } from '../../support/survey-results';
import { survey } from '../../support/survey-rounds';

beforeAll(seedTwoSchools);

const list = (behind: unknown = null, school = JILIN.id) => survey(STUDENT, 'results-list', { school, behind });
interface Listed {
  round: string;
  state: string;
}

test('rounds that were called off while open stand among the results, with when and why; others never', async () => {
  const { round: counted } = await countedRound([ballotsOf(CANTEEN_ITEMS, 20, 1)]);
  const off = await openRound();
  await survey(ADMIN, 'cancel-round', { id: off._id, reason: '问卷写错了' });
  const never = await openRound({ opensAt: new Date(Date.now() + 86_400_000) });
  await survey(ADMIN, 'cancel-round', { id: never._id, reason: '不问了' });
  const { data, wire } = await list();
  expect(wire).toHaveLength(2);
  const found = data.rounds as Listed[];
  expect(found.find(({ round }) => round === counted._id)).toMatchObject({ state: 'closed', ballots: 20 });
  const stored = (await rounds.get(off._id))?.cancelled;
  expect(found.find(({ round }) => round === off._id)).toEqual({
    ...{ state: 'cancelled', round: off._id, title: off.questionnaire.title, by: null },
    ...{ closesAt: stored?.at.toISOString(), reason: '问卷写错了' },
  });
  expect(found.some(({ round }) => round === never._id)).toBe(false);
  expect((await list(null, YANBIAN.id)).data.rounds).toEqual([]);
});

test('a list that goes on brings each once, counted and called off through each other', async () => {
  const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 20, 1)], { schools: [YANBIAN.id], place: YANBIAN.id });
  const template = await rounds.get(round._id);
  if (!template) throw new Error('no such round');
  const at = new Date(round.closesAt.getTime() - 1000);
  const cancelled = { at, by: 'x', reason: '写错了', from: 'open', left: 'nothing' } as const;
  await rounds.addAll(
    Array.from({ length: 40 }, (_none, n) => ({
      ...template,
      ...{ _id: `called-off-${String(n).padStart(4, '0')}`, state: 'cancelled' as const, cancelled },
    })),
  );
  const ids: string[] = [];
  for (let after: unknown = null, pages = 0; pages === 0 || after !== null; pages += 1) {
    const { data } = await list(after, YANBIAN.id);
    expect(pages).toBeLessThan(2);
    ids.push(...(data.rounds as Listed[]).map((one) => one.round));
    after = data.after;
  }
  expect([ids[0], ids.length, new Set(ids).size]).toEqual([round._id, 41, 41]);
});
