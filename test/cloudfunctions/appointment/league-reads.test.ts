import { appointment } from '../../support/appointment';
import { heldSession, publish, submit } from '../../support/minutes';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);

test('the youth league is given minutes to read that wait for a reader, and none that somebody has yet to write', async () => {
  const session = await heldSession();
  const due = async (openid: string) =>
    (await appointment(openid, 'minutes-due', {})).data.due.map(({ state }: { state: string | null }) => state);
  const may = async (openid: string) => {
    const { mayWrite, mayRead } = (await appointment(openid, 'minutes', { id: session._id })).data;
    return [mayWrite, mayRead];
  };
  expect([await due(OFFICER), await due(LEAGUE)]).toEqual([[null], []]);
  expect([await may(OFFICER), await may(LEAGUE)]).toEqual([
    [true, false],
    [false, false],
  ]);
  await submit(session);
  expect([await due(ADMIN), await due(LEAGUE)]).toEqual([['review'], ['review']]);
  expect(await may(LEAGUE)).toEqual([false, true]);
  await appointment(ADMIN, 'return-minutes', { id: session._id, version: 1, reason: '日期不对' });
  expect([await due(OFFICER), await due(LEAGUE)]).toEqual([['returned'], []]);
  await submit(session, { version: 2 });
  expect((await publish(session, 3, LEAGUE)).ok).toBe(true);
  expect(await may(LEAGUE)).toEqual([false, false]);
});
