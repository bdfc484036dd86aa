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
import { readerOffice } from './desk';
import { ownIds } from './own-ids';
import { SEEN_OF_CASE } from './topics-look';

const MOST_THERE = 1000;

/** Somebody who was there, with what they applied with, if they had. */
type There = Pick<AttendanceDocument, 'personId' | 'what' | 'at'> & {
  with: Pick<ApplicationDocument, 'state' | 'withoutUnion' | 'caseIds'>[];
};

/** A session with its minutes, and who was there with what. */
export interface Written extends SessionDocument {
  minutes: MinutesDocument[];
  there: There[];
}

/** From who was there to what they brought: of a draw thousands may have applied with cases who never came. */
const beside = (sessionId: string): [Beside, Beside] => [
  minutes.beside({ _id: sessionId }, 'minutes'),
  attendances.fieldsWith(
    { sessionId, what: 'met' },
    'there',
    MOST_THERE,
    { personId: 1, what: 1, at: 1, ticket: 1 },
    applications.joined('ticket', 'ticket', 'with'),
    { personId: 1, what: 1, at: 1, 'with.state': 1, 'with.withoutUnion': 1, 'with.caseIds': 1 },
  ),
];

export const writtenBeside = (sessionId: string, ...more: Beside[]): Beside =>
  sessions.eachBeside({ _id: sessionId }, 'session', 1, ...beside(sessionId), ...more);

/** The cases that somebody says something of, as far as it says who may, for a `lookup`. */
export const namedBeside = (ids: readonly string[]): Beside[] =>
  ids.length === 0 ? [] : [cases.fieldsBeside({ _id: _.in([...ids]) }, 'named', ids.length, SEEN_OF_CASE)];

/** The same of what is said already, beside something else. */
export const standingCases = (ids: readonly string[]): Beside =>
  cases.fieldsBeside({ _id: _.in([...ids]) }, 'stood', ids.length + 1, SEEN_OF_CASE);

/** The cases that somebody brought who was there, each once; what was brought without the union's knowing is not written about by its desk. */
export function broughtCases({ startsAt, there }: Pick<Written, 'startsAt' | 'there'>): string[] {
  const met = there.filter((one) => isIn(one, startsAt)).flatMap((one) => one.with);
  return [
    ...new Set(met.flatMap(({ state, withoutUnion, caseIds }) => (state === 'in' && !withoutUnion ? caseIds : []))),
  ];
}

/** Of some cases those that are open to who writes or reads what came of them anyway, and not their own. */
export function openTo(call: Call<unknown>, found: readonly CaseDocument[]): CaseDocument[] {
  const own = ownIds(call);
  return found.filter((one) => !own.includes(one.authorId) && standingIn(call.actor, one, call.now) !== null);
}

/** Their titles. One request. */
export async function titledCases(ids: readonly string[], call: Call<unknown>): Promise<MinutesDraft['cases']> {
  if (ids.length === 0) return [];
  const { list } = await cases
    .aggregate()
    .match({ _id: _.in([...ids]) })
    .limit(ids.length)
    .project(SEEN_OF_CASE)
    .end();
  return openTo(call, list as CaseDocument[]).map(({ _id: id, title }) => ({ id, title }));
}

/** Who may have promised something: the departments of a school, and who was met. */
export const promisingOffices = (departments: readonly { name: string }[], { host }: SessionDocument): string[] => [
  ...new Set([host.office, ...departments.map(({ name }) => name)]),
];

/**
 * Whether somebody who was there says how they found it: not who was met, nor who looks after the meeting. The rule of voices about promises (decision 29):
 * nobody rates their own.
 */
export const mayRate = ({ actor, now }: Pick<Call<unknown>, 'actor' | 'now'>, session: SessionDocument): boolean =>
  !isHostOf(actor, session, now) && readerOffice(actor, session.schoolId, now) === null;

/** Whether somebody was met at a session, by any of the roles that they hold now: they do not read its minutes for others. */
export const isHostOf = (actor: Actor, { schoolId, host }: SessionDocument, now: Date): boolean =>
  holdsOffice(actor, schoolId, host.office, now);
