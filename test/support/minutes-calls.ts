import { ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import { lines } from '../../cloudfunctions/_kit/appointment/lines';
import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../cloudfunctions/_kit/database';
import { addApplication, addLine, addSession, appointment } from './appointment';
import { allOf } from './everything';
import { appointStaff, HOST_OFFICE, LEADER } from './minutes';
import { CLASSMATE, STUDENT } from './scene';
import { YANBIAN } from './schools';
import { seedStrangers } from './strangers';
import { idOf } from './time-of-cases';

export const HOUR = 3_600_000;
export const topics = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'topics', { id });
export const draft = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'minutes-draft', { id });
export const show = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'minutes', { id });
export const noticesOf = async (kind: string, to: string) =>
  (await allOf('notices')).filter((one) => one.kind === kind && one.to === to);
/** Two schools with strangers, the leader who is met, one of another post, and one of the same post elsewhere. */
export async function seedLeaders(): Promise<void> {
  await seedStrangers();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
  await appointStaff('meets-others', 'leader', '校长');
  await appointStaff('meets-elsewhere', 'leader', HOST_OFFICE, YANBIAN.id);
}

/** A draw with a line of three, of whom the first two have a seat, that begins in so many hours. */
export async function withTopics(hours: number, more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  const at = (from: number) => new Date(Date.now() + from * HOUR);
  const session = await addSession({
    ...{
      state: 'confirmed',
      seats: 2,
      startsAt: at(hours),
      endsAt: at(hours + 1),
      closesAt: at(-80),
      opensAt: at(-200),
    },
    ...more,
  });
  const all = [STUDENT, CLASSMATE, 'demo-10183-student-3'].map(idOf);
  await addApplication(session, all[0] ?? '', { topic: '宿舍网晚上总掉线，能不能换设备？', speaksFor: 6, group: 'g' });
  await addApplication(session, all[1] ?? '', {
    topic: '宿舍的网晚上总是掉线，能不能换设备',
    speaksFor: 6,
    group: 'g',
  });
  await addApplication(session, all[2] ?? '', { topic: '食堂涨价之前能不能说一声？' });
  await addLine(session);
  await lines.updateWhere(
    { _id: session._id },
    {
      tickets: _.set(all.map((one) => ticketOf(session._id, one))),
      joined: _.set(null),
      drawn: 3,
      allottedAt: at(-70),
    },
  );
  return session;
}
