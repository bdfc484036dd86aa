import { dayOf, plusDays } from '@domain/core/school-clock';
import type { SessionSaved } from '@types_/appointment/session-view';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { calendarSays } from '../../support/school-calendar';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { draftSession, sessionOf } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

const dayOfSession = async (id: string) => dayOf((await sessionOf(id)).startsAt);
const breakAround = (day: string) => ({ breaks: [{ name: '运动会', from: plusDays(day, -1), to: plusDays(day, 1) }] });
const look = (openid: string, id: string) => appointment(openid, 'session', { id });
const publish = (openid: string, seen: SessionSaved, more: object = {}, key = freshKey()) =>
  appointment(openid, 'publish-session', { id: seen.id, version: seen.version, ...more }, key);

test('a draft whose day is off by now says so to all who look after it, and is published by who says so once more', async () => {
  const draft = await draftSession();
  const day = await dayOfSession(draft.id);
  await calendarSays({ workdays: [day] });
  expect((await look(OFFICER, draft.id)).data.dayDoubt).not.toBe('off');
  await calendarSays(breakAround(day));
  for (const openid of [OFFICER, ADMIN, LEAGUE]) {
    const { data, wire } = await look(openid, draft.id);
    expect([data.dayDoubt, wire.length]).toEqual(['off', 2]);
    const refused = await publish(openid, draft);
    expect([refused.error.code, refused.wire.length <= 3]).toEqual(['SESSION_DAY_OFF', true]);
  }
  expect((await sessionOf(draft.id)).state).toBe('draft');
  const key = freshKey();
  const done = await publish(OFFICER, draft, { anyway: true }, key);
  expect([done.ok, done.wire.length <= 3]).toEqual([true, true]);
  expect((await publish(OFFICER, draft, { anyway: true }, key)).data).toEqual(done.data);
  for (const openid of [OFFICER, STUDENT]) expect((await look(openid, draft.id)).data.dayDoubt).toBeNull();
});

test('so does each draft of a series whose days became others since it was planned, and only those', async () => {
  const first = await draftSession();
  const day = await dayOfSession(first.id);
  const weeks = [7, 14, 21, 28].map((ahead) => plusDays(day, ahead));
  await calendarSays({ workdays: [day, ...weeks] });
  const made = await appointment(OFFICER, 'plan-series', { ...first, everyWeeks: 1, count: 4 });
  expect(made.data.days).toEqual(weeks.slice(0, 3));
  // The make-up day of the second week is another one now, and the school is away.
  await calendarSays({ workdays: [day, ...weeks.slice(1)], ...breakAround(weeks[0] ?? '') });
  const { data } = await sessions
    .find({ schoolId: JILIN.id, state: 'draft' })
    .orderBy('startsAt', 'asc')
    .limit(10)
    .get();
  const isOff = await Promise.all(data.map(async ({ _id }) => (await look(OFFICER, _id)).data.dayDoubt === 'off'));
  expect(isOff).toEqual([false, true, false, false]);
  const answers: string[] = [];
  for (const { _id: id, version } of data) answers.push((await publish(OFFICER, { id, version })).error?.code ?? 'ok');
  expect(answers).toEqual(['ok', 'SESSION_DAY_OFF', 'ok', 'ok']);
});
