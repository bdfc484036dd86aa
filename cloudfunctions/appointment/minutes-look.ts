import { holdsOffice } from '@domain/appointment/host';
import type { CaseOutcome } from '@domain/appointment/minutes';
import { standingIn } from '@domain/case/role';
import type { Actor } from '@domain/identity/membership';
import { type ApplicationDocument, applications } from '../_kit/appointment/applications';
import { type AttendanceDocument, attendances, hasSay, THOSE_THERE } from '../_kit/appointment/attendances';
import { type MinutesDocument, minutes } from '../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../_kit/appointment/sessions';
import { type SeenCase, seenOfCase } from '../_kit/case/seen';
import { cases } from '../_kit/case/store';
import { $, type Beside } from '../_kit/database';
import type { Call } from '../_kit/router';
import { readerOffice } from './desk';
import { ownIds } from './own-ids';

const MOST_THERE = 1000;
const OF_APPLICATION = Object.fromEntries(
  ['_id', 'version', 'state', 'withoutUnion', 'caseIds', 'outcomes'].map((name) => [`with.${name}`, 1]),
);
const WHO = { personId: 1, what: 1, at: 1 };

/** Somebody who was there, with what they applied with, if they had, and the cases that they brought. */
type There = Pick<AttendanceDocument, 'personId' | 'what' | 'at'> & {
  with?: Pick<ApplicationDocument, '_id' | 'version' | 'state' | 'withoutUnion' | 'caseIds' | 'outcomes'>;
  cases: SeenCase[];
};

/** A session with its minutes, and who was there with what. */
export interface Written extends SessionDocument {
  minutes: MinutesDocument[];
  there: There[];
}

/**
 * From who was there to what they brought: of a draw thousands may have applied with cases who never came. All of it in one request,
 * whatever was brought: nobody tells by the time it takes that there is a case which is not shown to them.
 */
export const thereBeside = (sessionId: string): Beside =>
  attendances.fieldsWith(
    { sessionId, ...THOSE_THERE },
    'there',
    MOST_THERE,
    { ...WHO, ticket: 1 },
    { beside: applications.joined('ticket', 'ticket', 'with'), shown: { ...WHO, with: $.arrayElemAt(['$with', 0]) } },
    {
      beside: cases.joined('with.caseIds', '_id', 'cases'),
      shown: { ...WHO, ...OF_APPLICATION, ...seenOfCase('cases.') },
    },
  );

export const writtenBeside = (sessionId: string, ...more: Beside[]): Beside =>
  sessions.eachBeside(
    { _id: sessionId },
    'session',
    1,
    minutes.beside({ _id: sessionId }, 'minutes'),
    thereBeside(sessionId),
    ...more,
  );

type Brought = Pick<Written, 'startsAt' | 'there'>;

/** What was brought that counts: by who was there, and took no word of it back. */
const broughtBy = ({ startsAt, there }: Brought): There[] =>
  there.filter((one) => hasSay(one, startsAt) && one.with?.state === 'in');

/** With what somebody brought a case who was there and keeps it from the union; undefined: nobody did. */
export const broughtApart = (session: Brought, caseId: string): There['with'] =>
  broughtBy(session).find((one) => one.with?.withoutUnion && one.with.caseIds.includes(caseId))?.with;

/** The cases that somebody brought who was there, each once; `by`: of those whose bringing counts. */
export function broughtCases(session: Brought, by: (one: There) => boolean = () => true): SeenCase[] {
  return [
    ...new Map(
      broughtBy(session)
        .filter(by)
        .flatMap((one) => one.cases)
        .map((one) => [one._id, one]),
    ).values(),
  ];
}

/**
 * The brought cases of which minutes say what came of them, as far as who writes or reads them sees each anyway: not their own. What is
 * about the union is in no minutes: the youth league writes it into the case (decision 39). What was brought without the union's knowing
 * its desk does not write about (decision 36).
 */
export const minutedCases = (call: Call<unknown>, session: Brought): SeenCase[] =>
  minutable(
    call,
    broughtCases(session, ({ with: it }) => !it?.withoutUnion),
  );

/** Of some brought cases those of which the caller writes and reads in minutes. */
export function minutable<C extends SeenCase>(call: Call<unknown>, brought: readonly C[]): C[] {
  const own = ownIds(call);
  return brought.filter(
    (one) => !one.aboutUnion && !own.includes(one.authorId) && standingIn(call.actor, one, call.now) !== null,
  );
}

/** Outcomes without those of brought cases that are about the union by now: they are not there for who writes or reads minutes. */
export function outcomesShown(outcomes: readonly CaseOutcome[], session: Brought): CaseOutcome[] {
  const hidden = broughtCases(session).filter(({ aboutUnion }) => aboutUnion);
  return outcomes.filter(({ caseId }) => !hidden.some(({ _id }) => _id === caseId));
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
export const isHostOf = (actor: Actor, session: SessionDocument, now: Date): boolean =>
  holdsOffice(actor, session, session.host.office, now);
