import { type Applied, actsOf, appliedTo, isStillIn, type NotedSoFar } from '@domain/appointment/applied';
import { type Applicant, canApply } from '@domain/appointment/apply';
import { CHANNEL } from '@domain/appointment/channel';
import type { PlaceStanding } from '@domain/appointment/seats';
import { isShown } from '@domain/appointment/session-life';
import { bringsSomething, isForHost } from '@domain/appointment/written-for';
import type {
  ApplicationView,
  AppliedSession,
  AppliedView,
  MyApplication,
  MyApplicationOf,
} from '@types_/appointment/application-view';
import { isLifted } from '../_kit/appointment/absence';
import { type ApplicationDocument, ownApplication, theOne } from '../_kit/appointment/applications';
import type { Arrival } from '../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../_kit/appointment/sessions';
import type { Beside } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import { beside, type Call, withOwn } from '../_kit/router';
import { openFor } from './noted-look';

/** What a student's call about a session works with: the session with what was looked up beside it, their application, and they. */
export interface Own<S extends SessionDocument = SessionDocument> {
  session: S;
  application: ApplicationDocument | null;
  applicant: Applicant;
}

/** An action that is given the session it names, with more beside it, and the caller's own application, in the request that finds the caller. */
export const withOwnApplication = <I extends { id: string }, O>(
  run: (call: Call<I>) => Promise<O>,
  more: (input: I, key: string) => Beside[] = () => [],
) =>
  withOwn(
    beside(run, (input, key) => sessions.eachBeside({ _id: input.id }, 'session', 1, ...more(input, key))),
    ({ id }) => ownApplication(id),
  );

/** The caller as somebody who applies. */
export function applicantOf({ actor, person }: Pick<Call<unknown>, 'actor' | 'person'>): Applicant {
  if (!actor.student || !person?.student) throw new Refusal('NOT_BOUND');
  const { schoolId, college, grade } = person.student;
  return { schoolId, college, grade, pausedUntil: person.pause?.until ?? null };
}

/** What a call found; a draft, and a session of another school, are not there. */
export function ownOf<S extends SessionDocument>(call: Call<unknown>): Own<S> {
  const applicant = applicantOf(call);
  const session = call.earlier as S | null;
  if (!session || !isShown(session) || session.schoolId !== applicant.schoolId) throw new Refusal('SESSION_NOT_FOUND');
  return { session, application: theOne(call.own as ApplicationDocument[]), applicant };
}

export const applicationView = (application: ApplicationDocument): ApplicationView => {
  const { ticket, topic, topicIs, reading, caseIds: cases, digestId, speaksFor, group, at } = application;
  return {
    ...{ ticket, topic, topicIs, heldBecause: reading?.reason ?? '', cases, digest: digestId ?? '', speaksFor },
    withoutUnion: application.withoutUnion === true,
    ...{ group: group ?? '', at: at.toISOString() },
  };
};

const sessionView = (session: SessionDocument): AppliedSession => ({
  ...{ id: session._id, channel: session.channel, title: session.title, host: session.host, state: session.state },
  ...{ allots: session.allots, place: session.place, seats: session.seats, startsAt: session.startsAt.toISOString() },
  ...{ endsAt: session.endsAt.toISOString(), opensAt: session.opensAt.toISOString() },
  closesAt: session.closesAt.toISOString(),
});

/** The same with its moments as they travel. */
export const appliedView = (applied: Applied): AppliedView =>
  Object.fromEntries(
    Object.entries(applied).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  ) as AppliedView;

/** Whether there is something that who is met now does not read, since it was written for another. */
const mayLetRead = (applied: Applied, session: SessionDocument, application: ApplicationDocument, now: Date): boolean =>
  bringsSomething(application) && isStillIn(applied) && now < session.startsAt && !isForHost(application, session);

/** What is written down of somebody at a session as it stands; undefined: nothing. */
function notedSoFar(session: SessionDocument, came: Arrival | null): NotedSoFar | undefined {
  if (!came || came.at.getTime() !== session.startsAt.getTime()) return undefined;
  const lifted = came.what === 'absent' && isLifted(came);
  return { noted: came.what, lifted, mayAppeal: openFor(came, session).length > 0 };
}

/** How a student stands with a session, and what they can do. `came`: what is written down of them there. */
export function myApplication(
  { session, application, applicant }: Own,
  place: PlaceStanding | null,
  now: Date,
  came: Arrival | null = null,
): MyApplication {
  const noted = notedSoFar(session, came);
  const applied = appliedTo(session, application, place, now, noted);
  return {
    session: sessionView(session),
    application: application?.state === 'in' ? applicationView(application) : null,
    applied: appliedView(applied),
    may: [
      ...actsOf(applied, session, applicant, now, noted?.noted === 'met'),
      ...(application && mayLetRead(applied, session, application, now) ? (['let-read'] as const) : []),
    ],
  };
}

/** The same of one session, with why they cannot apply. */
export function myApplicationOf(
  own: Own,
  place: PlaceStanding | null,
  now: Date,
  came: Arrival | null,
): MyApplicationOf {
  const can = canApply(own.session, own.applicant, now);
  return {
    ...myApplication(own, place, now, came),
    now: now.toISOString(),
    topic: CHANNEL[own.session.channel].topic,
    schoolId: own.session.schoolId,
    problem: can.ok ? null : { code: can.code, params: can.params ?? {} },
  };
}
