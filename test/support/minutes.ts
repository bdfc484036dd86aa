import { dayOf, plusDays } from '@domain/core/school-clock';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Role } from '@types_/identity/role';
import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { keyedHash, seal } from '../../cloudfunctions/_kit/crypto';
import { appended } from '../../cloudfunctions/_kit/database';
import { accountOf, people, personPlace } from '../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { staffDocument, studentIdAt } from '../../tools/seed/documents';
import { addSession, appointment } from './appointment';
import { type Answer, freshKey } from './as';
import { aLine, bind, wishFor } from './binding';
import { runJob } from './jobs';
import { ADMIN, OFFICER } from './scene';
import { JILIN } from './schools';

const HOUR = 3_600_000;
export const LEADER = 'meets-students';
/** As the sessions of test/support/appointment.ts name it. */
export const HOST_OFFICE = '副校长';
export const DUE = plusDays(dayOf(new Date()), 14);

/** Somebody of the staff with a role and an office, for as long as the tests run. */
export async function appointStaff(
  openid: string,
  role: Role,
  office: string,
  schoolId = JILIN.id,
  name = '李建国',
): Promise<string> {
  const _id = `staff:${openid}`;
  await people.add({
    ...staffDocument(_id, name),
    ...{ account: accountOf(openid), openid: seal(openid, personPlace(_id, 'openid')), boundAt: new Date() },
    agreements: [{ version: AGREEMENT_VERSION, at: new Date() }],
    memberships: [
      {
        ...{ id: keyedHash('membership', openid), role, office, scopeName: JILIN.name, schoolId, prefecture: null },
        ...{ from: new Date(Date.now() - 24 * HOUR), to: null, grantedBy: 'test' },
      },
    ],
  });
  return _id;
}

/** Somebody of the staff, as of these days, who was of the union's desk until some hours ago. */
export async function leftDesk(openid: string, role: Role, office: string, hoursAgo = 6): Promise<string> {
  const _id = await appointStaff(openid, role, office);
  const { memberships = [] } = (await people.get(_id)) ?? {};
  const former = memberships.map((one) => ({
    ...{ ...one, id: `${one.id}:desk`, role: 'officer' as const, office: '权益部' },
    ...{ from: new Date(0), to: new Date(Date.now() - hoursAgo * HOUR) },
  }));
  await people.updateWhere({ _id }, { memberships: appended(former) });
  return _id;
}

/** Students of the school with a phone each. */
export async function boundStudents(count: number): Promise<{ openid: string; id: string }[]> {
  const students: { openid: string; id: string }[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const [line, openid] = [await aLine('冯晓彤'), `was-there-${nth}`];
    await bind(openid, wishFor(line));
    students.push({ openid, id: studentIdAt(JILIN, line) });
  }
  return students;
}

/** A session that is over since yesterday. */
export const heldSession = (more: Partial<SessionDocument> = {}): Promise<SessionDocument> =>
  addSession({
    ...{ state: 'held', startsAt: new Date(Date.now() - 26 * HOUR), endsAt: new Date(Date.now() - 24 * HOUR) },
    ...{ opensAt: new Date(Date.now() - 300 * HOUR), closesAt: new Date(Date.now() - 200 * HOUR), ...more },
  });

export const WRITTEN = {
  version: 0,
  text: '谈了宿舍网和食堂的价格，学校说了怎么改。',
  promises: [
    { text: '四楼换新的路由器', owner: '后勤保障处', day: DUE },
    { text: '食堂价格每月公布一次', owner: HOST_OFFICE, day: DUE },
  ],
  outcomes: [] as { caseId: string; text: string }[],
  reason: '',
};

export const submit = (
  { _id: id }: { _id: string },
  more: object = {},
  by = OFFICER,
  key = freshKey(),
): Promise<Answer> => appointment(by, 'submit-minutes', { id, ...WRITTEN, ...more }, key);
export const publish = ({ _id: id }: { _id: string }, version = 1, by = ADMIN, key = freshKey()): Promise<Answer> =>
  appointment(by, 'publish-minutes', { id, version }, key);

/** Minutes as they stand once they were written, read and carried out. */
export async function minuted(session: SessionDocument, more: object = {}): Promise<void> {
  for (const answer of [await submit(session, more), await publish(session)])
    if (!answer.ok) throw new Error(`no minutes: ${answer.error.code}`);
  await runJob(carryOutMinutes);
}
