import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { appointment } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';
import { STRANGERS } from '../../support/session-lists';
import { draftSession, hourOf, openSession, sessionWish } from '../../support/sessions';

beforeAll(seedTwoSchools);
beforeEach(() => sessions.removeAll({ schoolId: JILIN.id }));

describe('what a new session begins with', () => {
  const template = (openid: string, channel = 'department-forum', schoolId: string = JILIN.id) =>
    appointment(openid, 'session-template', { schoolId, channel });

  test('is the last one of its channel, with whom one can meet and who can be meant, in two requests', async () => {
    const first = await template(OFFICER);
    expect(first.wire).toHaveLength(2);
    expect(first.data).toMatchObject({ title: '', time: '15:00', minutes: 90, allots: 'draw', school: JILIN.name });
    expect(first.data.offices.length).toBeGreaterThan(0);
    expect(first.data.colleges).toContain(person<'student'>(STUDENT).roster.college);
    expect(first.data.grades).toContain(person<'student'>(STUDENT).roster.grade);
    const { college, grade } = person<'student'>(STUDENT).roster;
    expect(first.data.gradesOf[first.data.colleges.indexOf(college)]).toContain(grade);
    await draftSession({
      channel: 'department-forum',
      title: '食堂',
      startsAt: hourOf(12, '18:30'),
      endsAt: hourOf(12, '19:30'),
    });
    await draftSession({ channel: 'activity', title: '读书会' });
    expect((await template(ADMIN)).data).toMatchObject({ title: '食堂', time: '18:30', minutes: 60 });
  });

  test.each(STRANGERS)('is nothing to %s', async (openid) => {
    expect((await template(openid)).error.code).toBe('NOT_ALLOWED');
    expect((await template(OFFICER, 'activity', YANBIAN.id)).error.code).toBe('NOT_ALLOWED');
  });
});

describe('a series', () => {
  const plan = (draft: { id: string; version: number }, more: object = {}, key = freshKey()) =>
    appointment(OFFICER, 'plan-series', { ...draft, everyWeeks: 2, count: 4, ...more }, key);
  const allOf = async () =>
    (await sessions.find({ schoolId: JILIN.id }).orderBy('startsAt', 'asc').limit(100).get()).data;

  test('makes drafts of a term at once, each with its own window and to be edited by itself', async () => {
    const draft = await draftSession();
    const done = await plan(draft);
    expect(done.ok).toBe(true);
    expect(done.wire.length).toBeLessThanOrEqual(3);
    const made = await allOf();
    expect(made).toHaveLength(1 + done.data.days.length);
    expect(new Set(made.map(({ series }) => series?.id)).size).toBe(1);
    expect(made.map(({ series }) => series?.nth)).toEqual(made.map((_one, nth) => nth));
    const between = made.map(({ startsAt, closesAt }) => startsAt.getTime() - closesAt.getTime());
    expect(new Set(between).size).toBe(1);
    expect(made.every(({ state }) => state === 'draft')).toBe(true);
    const [, second] = made;
    const wish = sessionWish({ id: second?._id, version: 1, title: '只改这一场' });
    const times = Object.fromEntries(
      (['startsAt', 'endsAt', 'opensAt', 'closesAt'] as const).map((name) => [name, second?.[name].toISOString()]),
    );
    expect((await appointment(OFFICER, 'save-session', { ...wish, ...times })).ok).toBe(true);
    expect((await allOf()).filter(({ title }) => title === '只改这一场')).toHaveLength(1);
  });

  test('sent twice, or planned again, is one', async () => {
    const [draft, key] = [await draftSession(), freshKey()];
    const [first, again] = [await plan(draft, {}, key), await plan(draft, {}, key)];
    expect(again.data.days).toEqual(first.data.days);
    expect((await plan({ id: draft.id, version: first.data.version })).error.code).toBe('SESSION_NOT_NOW');
    expect(await allOf()).toHaveLength(1 + first.data.days.length);
  });

  test('is made of no session that is in one already', async () => {
    const first = await plan(await draftSession());
    const [, second] = await allOf();
    expect((await plan({ id: second?._id ?? '', version: 1 })).error.code).toBe('SESSION_NOT_NOW');
    expect(await allOf()).toHaveLength(1 + first.data.days.length);
  });

  test('is made of a draft, not of what is published', async () => {
    expect((await plan(await openSession())).error.code).toBe('SESSION_NOT_NOW');
  });
});
