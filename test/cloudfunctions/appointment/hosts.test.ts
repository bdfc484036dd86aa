import type { Channel } from '@types_/appointment/channel';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { addSession, appointment } from '../../support/appointment';
import { idAt, morning, report } from '../../support/commitments';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, heldSession, minuted } from '../../support/minutes';
import { draft, noticesOf, seedLeaders, topics, withTopics } from '../../support/minutes-calls';
import { CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

const [REPRESENTATIVE, DELEGATE] = ['represents-students', 'a-delegate'];
const AT = { representative: 'representative-hour', delegate: 'delegate-meeting' } as const;
const HOST = {
  representative: { who: REPRESENTATIVE, office: '学生代表' },
  delegate: { who: DELEGATE, office: '省政协委员' },
} as const;
const ROLES = ['representative', 'delegate'] as const;
type HostRole = (typeof ROLES)[number];

beforeAll(async () => {
  await seedLeaders();
  for (const role of ROLES) await appointStaff(HOST[role].who, role, HOST[role].office);
});

const channelOf = (role: HostRole): { channel: Channel; host: SessionDocument['host'] } => ({
  ...{ channel: AT[role], host: { office: HOST[role].office, name: '冯晓彤' } },
});

describe.each(ROLES)('a %s', (role) => {
  const { who, office } = HOST[role];

  test('is met where their office is named: reads topics from a day before, without names, and has them in a list', async () => {
    const early = await withTopics(30, channelOf(role));
    expect((await topics(who, early)).error.code).toBe('TOPICS_NOT_YET');
    const session = await withTopics(2, channelOf(role));
    const { data, wire } = await topics(who, session);
    expect([data.groups.length > 0, data.names, wire.length]).toEqual([true, null, 2]);
    expect(JSON.stringify(data)).not.toContain(person<'student'>(STUDENT).roster.name);
    const desk = await appointment(who, 'host-desk', {});
    expect(desk.wire).toHaveLength(2);
    expect(desk.data.sessions.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([session._id, early._id]),
    );
  });

  test('is told that topics can be read, owes what their office has promised, and says how it goes', async () => {
    const soon = new Date(morning(DUE).getTime() + 12 * 3_600_000);
    const session = await withTopics(2, { ...channelOf(role), startsAt: soon, endsAt: new Date(soon.getTime() + 1) });
    await runJob(remindOfMinutes, morning(DUE));
    const told = await noticesOf('topics-ready', `staff:${who}`);
    expect(told.some(({ params }) => (params as { session?: string }).session === session._id)).toBe(true);
    const held = await heldSession(channelOf(role));
    await minuted(held, { promises: [{ text: '每周在食堂门口等同学', owner: office, day: DUE }] });
    const made = await noticesOf('commitment-due', `staff:${who}`);
    expect(made.map(({ params }) => (params as { commitment?: string }).commitment)).toContain(idAt(held, 0));
    const { commitments } = (await appointment(who, 'host-desk', {})).data;
    expect(commitments.map(({ id }: { id: string }) => id)).toContain(idAt(held, 0));
    expect((await report(who, idAt(held, 0), { what: 'progress', text: '这周去了两次。' })).ok).toBe(true);
  });

  test('is met at no other way of meeting, under whatever office, and does nothing of what the desk does', async () => {
    const other = AT[role === 'delegate' ? 'representative' : 'delegate'];
    for (const channel of ['principal-talk', 'department-forum', other] as const) {
      const named = { channel, host: { office, name: '冯晓彤' } };
      const session = await withTopics(2, named);
      expect([channel, (await topics(who, session)).error?.code]).toEqual([channel, 'SESSION_NOT_FOUND']);
      const held = await heldSession(named);
      await minuted(held, { promises: [{ text: '每周公布一次进度', owner: office, day: DUE }] });
      expect((await report(who, idAt(held, 0), { what: 'kept', text: '做到了。' })).error.code).toBe(
        'COMMITMENT_NOT_FOUND',
      );
      const { data } = await appointment(who, 'host-desk', {});
      expect(JSON.stringify(data)).not.toContain(held._id);
      expect(
        (await noticesOf('commitment-due', `staff:${who}`)).map(({ params }) => JSON.stringify(params)).join(),
      ).not.toContain(held._id);
    }
    const session = await withTopics(-0.5, channelOf(role));
    const elsewhere = await withTopics(2, { ...channelOf(role), host: { office: '别的职务', name: '冯晓彤' } });
    expect((await topics(who, elsewhere)).error.code).toBe('SESSION_NOT_FOUND');
    const { names } = (await topics(who, session)).data;
    expect(names.every((name: string) => name.includes('＊'))).toBe(true);
    for (const action of [
      'door-list',
      'minutes-draft',
      'end-session',
      'appeals',
      'minutes-due',
      'outcomes-due',
      'waiting-topics',
    ]) {
      const input = ['appeals', 'minutes-due', 'outcomes-due', 'waiting-topics'].includes(action)
        ? {}
        : { id: session._id };
      expect([action, (await appointment(who, action, input)).error?.code]).toEqual([action, 'NOT_ALLOWED']);
    }
    expect((await draft(OFFICER, await heldSession(channelOf(role)))).data.offices).toContain(office);
  });

  test('is offered first where a session of that way is written, and nowhere else; with how many hold the office', async () => {
    const template = async (channel: Channel) =>
      (await appointment(OFFICER, 'session-template', { schoolId: JILIN.id, channel })).data;
    expect(await template(AT[role])).toMatchObject({ lacksHost: false });
    expect((await template(AT[role])).offices[0]).toEqual({ office, holders: 1 });
    const offered = (await template('principal-talk')).offices.map((one: { office: string }) => one.office);
    expect(offered).not.toContain(office);
    expect((await template('principal-talk')).lacksHost).toBe(false);
    await appointStaff(`${who}-too`, role, office);
    expect((await template(AT[role])).offices[0]).toEqual({ office, holders: 2 });
    await people.updateAll({ 'memberships.role': role }, { 'memberships.0.to': new Date(Date.now() - 1000) });
    expect((await template(AT[role])).lacksHost).toBe(true);
    await people.updateWhere({ _id: `staff:${who}` }, { 'memberships.0.to': _.set(null) });
  });
});

test('a representative who studies here sees of others’ cases no title, and nothing of theirs before the day', async () => {
  const memberships = (await people.get(`staff:${REPRESENTATIVE}`))?.memberships ?? [];
  await people.updateWhere({ _id: idOf(CLASSMATE) }, { memberships: _.set(memberships) });
  try {
    const session = await withTopics(2, { ...channelOf('representative'), seats: 2 });
    const { data } = await topics(CLASSMATE, session);
    expect(data.groups.flatMap(({ cases }: { cases: string[] }) => cases)).toEqual([]);
    const open = await addSession({ ...channelOf('representative'), state: 'open' });
    expect((await topics(CLASSMATE, open)).error.code).toBe('TOPICS_NOT_YET');
    expect((await appointment(CLASSMATE, 'minutes-draft', { id: session._id })).error.code).toBe('NOT_ALLOWED');
  } finally {
    await people.updateWhere({ _id: idOf(CLASSMATE) }, { memberships: _.set([]) });
  }
});
