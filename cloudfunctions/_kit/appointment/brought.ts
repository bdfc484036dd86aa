import { isOutcomeDue } from '@domain/appointment/outcome';
import { type SeenCase, seenOfCase } from '../case/seen';
import { cases } from '../case/store';
import { _, type Beside, Collection } from '../database';
import { type ApartOutcome, type ApplicationDocument, applications } from './applications';
import { type AttendanceDocument, attendances, hasSay } from './attendances';
import { type MinutesDocument, minutes } from './minutes';
import { hasOutcome, unrecordedKey } from './outcomes';
import { type SessionDocument, sessions } from './sessions';

/** So many at once of either; those behind them are asked for anew (`outcomesDuePage`). */
const MOST = 500;
/** What was brought without the union's knowing so long ago nobody is asked for any more. */
const APART_DAYS = 400;

const institutions = new Collection<{ _id: string }>('institutions');

const fieldsOf = (of: string, names: readonly string[]): Record<string, 1> =>
  Object.fromEntries(names.map((name) => [`${of}${name}`, 1]));

/** Of a session what a list shows. */
const OF_SESSION = ['_id', 'channel', 'title', 'host', 'state', 'place', 'startsAt', 'endsAt', 'unwritten'];
const OF_APPLICATION = [
  ...['version', 'ticket', 'sessionId', 'state', 'topic', 'caseIds', 'outcomes.caseId', 'outcomes.unrecorded'],
];
const CAME = fieldsOf('came.', ['what', 'at']);
const SESSIONS = fieldsOf('sessions.', OF_SESSION);
const ABOUT = { ...seenOfCase(), ...fieldsOf('brought.', OF_APPLICATION) };
const APART = { ...fieldsOf('', OF_APPLICATION), ...CAME };

type Application = Pick<
  ApplicationDocument,
  '_id' | 'version' | 'ticket' | 'sessionId' | 'state' | 'topic' | 'caseIds' | 'outcomes'
>;
interface Where {
  came: Pick<AttendanceDocument, 'what' | 'at'>[];
  sessions: SessionDocument[];
}
type AboutRow = SeenCase & Where & { brought: Application; minutes: Pick<MinutesDocument, 'versions'>[] };
type ApartRow = Application & Where & { cases: SeenCase[] };

/** A case, and a session to which somebody brought it who was there: what came of it the youth league has yet to write. */
export interface OutcomeDue {
  one: SeenCase;
  session: SessionDocument;
  /** With what it was brought without the union's knowing; null: it is about the union. */
  apart: Application | null;
  /** Whether it has heard that nobody has written it down. */
  isTold: boolean;
}

/** For what is written of it, a case that was brought without the union's knowing is the youth league's, as one that is about the union. */
export const asLeagues = <C extends Pick<SeenCase, 'aboutUnion'>>(one: C): C => ({ ...one, aboutUnion: true });

/** What the youth league has said beside what a case was brought with. */
export const saidApart = <O extends Pick<ApartOutcome, 'caseId' | 'unrecorded'>>(
  { outcomes = [] }: { outcomes?: readonly O[] },
  caseId: string,
): O | undefined => outcomes.find((one) => one.caseId === caseId && !one.unrecorded);

/** Whether it stands there that nobody has written it down. */
const isToldApart = ({ outcomes = [] }: Application, caseId: string): boolean =>
  outcomes.some((one) => one.caseId === caseId && one.unrecorded === true);

/** The session of something that was brought, if it is over and its author was there. */
function overOf({ came, sessions: [session] }: Where, now: Date): SessionDocument | null {
  const wasThere = session !== undefined && came.some((each) => hasSay(each, session.startsAt));
  return wasThere && isOutcomeDue(session, now) ? session : null;
}

/** Cases about the union that a query finds, with where they were brought to. They are few, so it begins with them. */
const aboutBeside = (query: object): Beside =>
  cases.fieldsWith(
    { ...query, aboutUnion: true },
    'about',
    MOST,
    seenOfCase(),
    { beside: applications.joined('_id', 'caseIds', 'brought'), unwind: true, shown: ABOUT },
    { beside: attendances.joined('brought.ticket', 'ticket', 'came'), shown: { ...ABOUT, ...CAME } },
    { beside: sessions.joined('brought.sessionId', '_id', 'sessions'), shown: { ...ABOUT, ...CAME, ...SESSIONS } },
    {
      beside: minutes.joined('brought.sessionId', '_id', 'minutes'),
      shown: { ...ABOUT, ...CAME, ...SESSIONS, 'minutes.versions.at': 1 },
    },
  );

/** What was brought with what its author keeps from the union. */
export const broughtApart = (now: Date) => ({
  ...{ withoutUnion: true, state: 'in', 'caseIds.0': _.exists(true) },
  at: _.gte(new Date(now.getTime() - APART_DAYS * 86_400_000)),
});

const apartBeside = (query: object, now: Date): Beside =>
  applications.fieldsWith(
    { ...query, ...broughtApart(now) },
    'apart',
    MOST,
    fieldsOf('', OF_APPLICATION),
    { beside: attendances.joined('ticket', 'ticket', 'came'), shown: APART },
    { beside: sessions.joined('sessionId', '_id', 'sessions'), shown: { ...APART, ...SESSIONS } },
    {
      beside: cases.joined('caseIds', '_id', 'cases'),
      shown: { ...APART, ...SESSIONS, ...seenOfCase('cases.') },
    },
  );

function dueAbout({ brought, came, sessions: found, minutes: written, ...one }: AboutRow, now: Date): OutcomeDue[] {
  const session = brought.state === 'in' ? overOf({ came, sessions: found }, now) : null;
  if (!session || saidApart(brought, one._id)) return [];
  const versions = written[0]?.versions.length ?? 0;
  // Also where it was said beside it before, while it was not about the union yet.
  const isSaid = one.events.some(({ key }) => key === unrecordedKey(session._id, one._id));
  const isTold = isSaid || isToldApart(brought, one._id);
  return hasOutcome(one, session._id, versions) ? [] : [{ one, session, apart: null, isTold }];
}

function dueApart(row: ApartRow, now: Date): OutcomeDue[] {
  const session = overOf(row, now);
  if (!session) return [];
  return row.cases
    .filter((one) => !one.aboutUnion && !saidApart(row, one._id))
    .map((one) => ({ one: asLeagues(one), session, apart: row, isTold: isToldApart(row, one._id) }));
}

interface Found {
  about: AboutRow[];
  apart: ApartRow[];
}

async function lookedUp<F extends Found>(query: object, now: Date, ...more: Beside[]): Promise<F | undefined> {
  const beside = [aboutBeside(query), apartBeside(query, now), ...more];
  const one = institutions.aggregate().match({}).limit(1);
  const { list } = await beside.reduce((stage, each) => stage.lookup(each), one).end();
  return (list as F[])[0];
}

const dueIn = ({ about, apart }: Found, now: Date): OutcomeDue[] => [
  ...about.flatMap((one) => dueAbout(one, now)),
  ...apart.flatMap((one) => dueApart(one, now)),
];

/**
 * Cases that were brought to a session and have not heard what came of it: about the union, and those brought without its knowing, whose minutes say
 * nothing of them. `ids`: of no more than 500 cases or applications. One request.
 */
export async function outcomesDue(ids: readonly string[], now: Date): Promise<OutcomeDue[]> {
  const found = await lookedUp({ _id: _.in([...ids]) }, now);
  return found ? dueIn(found, now) : [];
}

type Walked = Record<'walkedCases' | 'walkedApplications', { _id: string }[]>;

/**
 * Those of a school whose cases and applications come after an id, as far as both were looked through: `next` is the id after which the others come,
 * null where there are none. A school that has more of them over the years than fit misses none. One request.
 */
export async function outcomesDuePage(
  schoolId: string,
  after: string,
  now: Date,
): Promise<{ due: OutcomeDue[]; next: string | null }> {
  const query = { schoolId, _id: _.gt(after) };
  const found = await lookedUp<Found & Walked>(
    query,
    now,
    cases.fieldsBeside({ ...query, aboutUnion: true }, 'walkedCases', MOST, { _id: 1 }),
    applications.fieldsBeside({ ...query, ...broughtApart(now) }, 'walkedApplications', MOST, { _id: 1 }),
  );
  if (!found) return { due: [], next: null };
  const { walkedCases, walkedApplications, about, apart } = found;
  const [next = null] = [walkedCases, walkedApplications]
    .flatMap((walked) => walked.slice(MOST - 1).map(({ _id }) => _id))
    .sort();
  const isWalked = ({ _id }: { _id: string }) => next === null || _id <= next;
  return { due: dueIn({ about: about.filter(isWalked), apart: apart.filter(isWalked) }, now), next };
}
