import { holdsOffice } from '@domain/appointment/host';
import { standingIn } from '@domain/case/role';
import type { Actor } from '@domain/identity/membership';
import type { MinutesDraft } from '@types_/appointment/minutes-view';
import { type ApplicationDocument, applications } from '../_kit/appointment/applications';
import { type AttendanceDocument, attendances, isIn } from '../_kit/appointment/attendances';
import { type MinutesDocument, minutes } from '../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../_kit/appointment/sessions';
import type { CaseDocument } from '../_kit/cases/document';
import { cases } from '../_kit/cases/store';
import { _, type Beside } from '../_kit/database';
import type { Call } from '../_kit/router';
import { ownIds } from './own-ids';
import { SEEN_OF_CASE } from './topics-look';

const MOST_THERE = 1000;
const MOST_BROUGHT = 300;

type There = Pick<AttendanceDocument, 'personId' | 'what' | 'at'>;
type Brought = Pick<ApplicationDocument, 'authorId' | 'caseIds'>;

/** A session with its minutes, who was there, and which applications bring cases along. */
export interface Written extends SessionDocument {
  minutes: MinutesDocument[];
  there: There[];
  brought: Brought[];
}

const beside = (sessionId: string): [Beside, Beside, Beside] => [
  minutes.beside({ _id: sessionId }, 'minutes'),
  attendances.fieldsBeside({ sessionId, what: 'met' }, 'there', MOST_THERE, { personId: 1, what: 1, at: 1 }),
  applications.fieldsBeside({ sessionId, state: 'in', 'caseIds.0': _.exists(true) }, 'brought', MOST_BROUGHT, {
    ...{ authorId: 1, caseIds: 1 },
  }),
];

export const writtenBeside = (sessionId: string): Beside =>
  sessions.eachBeside({ _id: sessionId }, 'session', 1, ...beside(sessionId));

/** The cases that somebody brought who was there, each once. */
export function broughtCases({ startsAt, there, brought }: Pick<Written, 'startsAt' | 'there' | 'brought'>): string[] {
  const met = new Set(there.filter((one) => isIn(one, startsAt)).map(({ personId }) => personId));
  return [...new Set(brought.flatMap(({ authorId, caseIds }) => (met.has(authorId) ? caseIds : [])))];
}

/** Titles of cases for who writes or reads what came of them: those that are open to them anyway, and not their own. One request. */
export async function titledCases(ids: readonly string[], call: Call<unknown>): Promise<MinutesDraft['cases']> {
  if (ids.length === 0) return [];
  const { list } = await cases
    .aggregate()
    .match({ _id: _.in([...ids]) })
    .limit(ids.length)
    .project(SEEN_OF_CASE)
    .end();
  const own = ownIds(call);
  return (list as CaseDocument[])
    .filter((one) => !own.includes(one.authorId) && standingIn(call.actor, one, call.now) !== null)
    .map(({ _id: id, title }) => ({ id, title }));
}

/** Who may have promised something: the departments of a school, and who was met. */
export const promisingOffices = (departments: readonly { name: string }[], { host }: SessionDocument): string[] => [
  ...new Set([host.office, ...departments.map(({ name }) => name)]),
];

/** Whether somebody was met at a session, by any of the roles that they hold now: they do not read its minutes for others. */
export const isHostOf = (actor: Actor, { schoolId, host }: SessionDocument, now: Date): boolean =>
  holdsOffice(actor, schoolId, host.office, now);
