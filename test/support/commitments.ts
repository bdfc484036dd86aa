import { attendances } from '../../cloudfunctions/_kit/appointment/attendances';
import { type CommitmentDocument, commitments } from '../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { addAttendance, appointment } from './appointment';
import { freshKey } from './as';
import { allOf } from './everything';
import { appointStaff, HOST_OFFICE, heldSession, LEADER, minuted } from './minutes';
import { JILIN } from './schools';
import { seedStrangers } from './strangers';

export const DAY = 86_400_000;
export const morning = (day: string) => new Date(`${day}T09:00:00+08:00`);
/** The promise that 后勤保障处 made, and the one of the host. */
export const [THEIRS, HOSTS] = [0, 1];
export const idAt = ({ _id }: { _id: string }, nth: number) => `${_id}:${nth}`;
export const report = (openid: string, id: string, say: object, version = 1, key = freshKey()) =>
  appointment(openid, 'report-commitment', { id, version, say }, key);
export const show = (openid: string, id: string) => appointment(openid, 'commitment', { id });
export const list = (openid: string, schoolId = JILIN.id) => appointment(openid, 'commitments', { schoolId });
export const speak = (openid: string, id: string, so: boolean, word = '', key = freshKey()) =>
  appointment(openid, 'say-of-commitment', { id, so, word }, key);
export const told = async (kind: string, id: string) =>
  (await allOf('notices'))
    .filter((one) => one.kind === kind && (one.params as { commitment?: string }).commitment === id)
    .map(({ to }) => to);
export async function made(more: Partial<SessionDocument> = {}, written: object = {}): Promise<SessionDocument> {
  const session = await heldSession(more);
  await minuted(session, written);
  return session;
}
/** A promise that is said to be kept, made at a session at which these people were. */
export async function keptBefore(
  people: readonly string[],
  by: string,
): Promise<{ session: SessionDocument; id: string }> {
  const session = await made();
  for (const one of people) await addAttendance(session, one);
  const id = idAt(session, THEIRS);
  const { ok, error } = await report(by, id, { what: 'kept', text: '四楼都换了。' });
  if (!ok) throw new Error(`not said to be kept: ${error.code}`);
  return { session, id };
}
export const stored = async (id: string): Promise<CommitmentDocument> => {
  const found = await commitments.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** Each test of a file begins without promises, minutes and sessions, at two schools with a leader to be met, and may take its time. */
export function beginWithoutPromises(): void {
  jest.setTimeout(240_000);
  beforeAll(async () => {
    await seedStrangers();
    await appointStaff(LEADER, 'leader', HOST_OFFICE);
  });
  // What a job could not do is logged; here it is meant.
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());
  beforeEach(async () => {
    for (const one of [commitments, minutes, sessions, attendances]) await one.removeAll({});
  });
}
