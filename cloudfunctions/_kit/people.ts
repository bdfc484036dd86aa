import type { Actor, Known, Membership } from '@domain/identity/membership';
import { normalName } from '@domain/identity/roster/normal-name';
import { normalNumber } from '@domain/identity/roster/normal-number';
import type { RosterChange } from '@domain/identity/roster/roster-change';
import { keyedHash, type Sealed } from './crypto';
import { $, type Beside, Collection } from './database';
import { schoolSettings } from './school-settings';
import { Schools } from './schools';

/**
 * A person: a line of a school's roster, or somebody of the staff. Whoever uses the app as this person does it from the
 * one WeChat account in `account`. One document, so that rights cost one request and binding is one write.
 */
export interface PersonDocument {
  _id: string;
  version: number;
  /** The hash of the WeChat account; `free:` and the id while there is none. Unique. */
  account: string;
  openid: Sealed | null;
  boundAt: Date | null;
  name: Sealed;
  nameHash: string;
  student: StudentLine | null;
  memberships: Membership[];
  /** What was agreed to and when, the last one at the end. */
  agreements: { version: string; at: Date }[];
  /** A phone number that the person gave of their own will. */
  contact?: Sealed;
  /** Who this person was before, at another school or as staff: what belongs to those ids is theirs too. */
  former?: string[];
  /** They did not come three times in a term: until then they cannot apply for a session. Kept by the scheduler. */
  pause?: {
    until: Date;
    /** The absences that it follows from went with a deleted account: it lasts all the same. */
    kept?: true;
  };
  /** The school year, by its first month, in which whoever deleted their account had met a leader: a new beginning is no first time. */
  metLeader?: string;
  /** The account was deleted, or the line is over its time: the scheduler takes the traces out, then the line is free or goes. */
  leaving?: { at: Date; account: string; line: 'freed' | 'removed' };
}

/** What the school's roster says of a student. */
export interface StudentLine {
  schoolId: string;
  school: string;
  number: Sealed;
  /** Of the one-time code, where the school uses one. */
  codeHash: string | null;
  college: string;
  grade: number;
  className: string;
  level: string;
  state: 'active' | 'closed';
  /** The roster import that last did something to this student. */
  lastImport: { id: string; change: RosterChange } | null;
  /** Since when it is closed; retention counts from there, and from the day it sees a closed line without. */
  closedAt?: Date;
}

export const people = new Collection<PersonDocument>('people');

/** The id of a student: a keyed hash of the number within one school, however it was written. */
export const studentIdOf = (schoolId: string, number: string): string =>
  `${schoolId}:${keyedHash('number', schoolId, normalNumber(number))}`;

/** The schools where somebody has or had a line under one of some ids. */
export const schoolsOfIds = (ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => (id.includes(':') ? [id.slice(0, id.indexOf(':'))] : []))),
];

/** What a name is compared by within one school, however it was written. */
export const nameHashOf = (schoolId: string, name: string): string => keyedHash('name', schoolId, normalName(name));

/** A WeChat account as it is stored: nobody gets from it to the openid without the key. */
export const accountOf = (openid: string): string => keyedHash('account', openid);

/** What stands for the account of a person who has none. */
export const noAccount = (personId: string): string => `free:${personId}`;

/** What stands for the account of a person whose traces are being taken out: nobody can bind to the line meanwhile. */
export const leavingAccount = (personId: string): string => `leaving:${personId}`;

/** The person who uses an account, or null. One wire request. */
export async function personOf(account: string): Promise<PersonDocument | null> {
  const { data } = await people.find({ account }).limit(1).get();
  return data[0] ?? null;
}

// The ids of the schools that somebody belongs to, each once, without the null of whoever is of none: only texts are
// looked up by an index.
const SCHOOL_IDS = $.setDifference([
  $.concatArrays([['$student.schoolId'], $.ifNull(['$memberships.schoolId', []])]),
  [null],
]);

/** All ids under which somebody is or was known here: what belongs to one of them is theirs. */
const IDS = $.concatArrays([['$_id'], $.ifNull(['$former', []])]);

/** The stage that finds who has had one of the ids in a field before: they are known under another one since. */
export const knownSince = (field: string, as: string): Beside => people.joined(field, 'former', as);

/** The same, as the rules know somebody. */
export const asKnown = ({ _id: id, former }: Pick<PersonDocument, '_id' | 'former'>): Known => ({
  id,
  ...(former && { former }),
});

/** Whoever uses an account, with what was asked for beside them. */
export interface Caller {
  person: PersonDocument | null;
  schools: Schools;
  /** The first of what `beside` found. */
  found: unknown;
  /** What `own` found. */
  own: unknown[];
}

/**
 * Documents of the caller's, found by the caller's ids (`ids`) in a field of theirs; of these, those that have a value in another. Or
 * found by the ids with something behind each, and of these only what is `shown` under other names.
 */
export type Own = { beside: Beside } & (
  | { field: string; is: string }
  | { behind: string; shown: Readonly<Record<string, string>> }
);

/** What stands in the field that `own` is found by. */
const keysOf = (own: Own): unknown =>
  'behind' in own ? $.map({ input: IDS, as: 'one', in: $.concat(['$$one', $.literal(own.behind)]) }) : IDS;

/** What is kept of what was found. */
const keptOf = (own: Own): unknown =>
  'behind' in own
    ? $.map({ input: '$own', as: 'one', in: own.shown })
    : $.filter({ input: '$own', as: 'one', cond: $.eq([`$$one.${own.field}`, own.is]) });

/**
 * The person who uses an account, with the settings of every school they study at or hold or held a role at, and with the
 * first of what is found beside them, and with documents of their own. One wire request.
 */
export async function callerWith(
  account: string,
  { schools, beside, own }: { schools: boolean; beside?: Beside; own?: Own },
): Promise<Caller> {
  let pipeline = people.aggregate().match({ account }).limit(1);
  if (schools)
    pipeline = pipeline
      .addFields({ schoolIds: SCHOOL_IDS })
      .lookup(schoolSettings.joined('schoolIds', '_id', 'settings'));
  if (beside) pipeline = pipeline.lookup({ ...beside, as: 'found' });
  if (own)
    pipeline = pipeline
      .addFields({ ids: keysOf(own) })
      .lookup({ ...own.beside, as: 'own' })
      .addFields({ own: keptOf(own) });
  const [first] = (await pipeline.end()).list as (PersonDocument & {
    schoolIds?: string[];
    ids?: string[];
    settings?: ConstructorParameters<typeof Schools>[1];
    found?: unknown[];
    own?: unknown[];
  })[];
  if (!first) return { person: null, schools: new Schools(), found: null, own: [] };
  const { schoolIds, ids: _ids, settings, found, own: theirs = [], ...person } = first;
  return { person, schools: new Schools(schoolIds, settings), found: found?.[0] ?? null, own: theirs };
}

/** Where a person's sealed fields belong. */
export const personPlace = (personId: string, field: 'openid' | 'name' | 'number' | 'contact'): string =>
  `people/${personId}/${field}`;

/** The person as the rules see them; an account that is nobody yet acts under its own hash. A closed line is no student. */
export const actorOf = (account: string, person: PersonDocument | null): Actor => ({
  id: person?._id ?? account,
  isKnown: person !== null,
  student: person?.student?.state === 'active' ? { schoolId: person.student.schoolId } : null,
  memberships: person?.memberships ?? [],
  ...(person?.former && { former: person.former }),
});
