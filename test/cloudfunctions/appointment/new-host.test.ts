import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { people } from '../../../cloudfunctions/_kit/people';
import { about, appointment } from '../../support/appointment';
import { LEADER } from '../../support/minutes';
import { HOUR, seedLeaders, topics, withTopics } from '../../support/minutes-calls';
import { OFFICER, STUDENT } from '../../support/scene';
import { unchanged } from '../../support/sessions';

beforeAll(seedLeaders);

const HOST = { office: '副校长', name: '赵国强' };
const meet = async ({ _id }: SessionDocument, host: SessionDocument['host']) =>
  appointment(OFFICER, 'change-session', { ...(await unchanged(_id)), host, reason: '分工有调整' });
const countFor = async (session: SessionDocument) => {
  const { applications: read, forOthers } = (await topics(LEADER, session)).data;
  return [read, forOthers];
};

test('another name in the same office is another person: they read what its author lets them', async () => {
  const session = await withTopics(2);
  expect(await countFor(session)).toEqual([2, 0]);
  expect((await meet(session, HOST)).ok).toBe(true);
  expect(await countFor(session)).toEqual([0, 2]);
  expect((await about(session, STUDENT, 'my-application')).data.may).toContain('let-read');
  const letRead = (host: object) => about(session, STUDENT, 'let-host-read', host);
  expect((await letRead({ ...HOST, name: '李建国' })).error.code).toBe('SESSION_CHANGED');
  expect((await letRead(HOST)).ok).toBe(true);
  expect(await countFor(session)).toEqual([1, 1]);
  expect((await about(session, STUDENT, 'my-application')).data.may).not.toContain('let-read');
});

test('whoever takes an office over reads what was written since, or what its author lets them', async () => {
  const session = await withTopics(2);
  await applications.updateAll({ sessionId: session._id }, { at: new Date(Date.now() - 5 * HOUR) });
  const _id = `staff:${LEADER}`;
  const { memberships = [] } = (await people.get(_id)) ?? {};
  const taken = (hours: number) =>
    people.updateWhere(
      { _id },
      { memberships: memberships.map((one) => ({ ...one, succeeds: new Date(Date.now() - hours * HOUR) })) },
    );
  await taken(6);
  expect(await countFor(session)).toEqual([2, 0]);
  await taken(4);
  expect(await countFor(session)).toEqual([0, 2]);
  // The desk says who is met now, and those who wrote are asked.
  await meet(session, HOST);
  await about(session, STUDENT, 'let-host-read', HOST);
  expect(await countFor(session)).toEqual([1, 1]);
  await people.updateWhere({ _id }, { memberships });
});
