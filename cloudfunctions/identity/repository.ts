import { normalNumber } from '@domain/identity/roster/normal-number';
import { keyedHash } from '../_kit/crypto';
import { _, Collection } from '../_kit/database';
import { type ApprovalDocument, approvals } from '../_kit/identity/approvals';
import { type TryDocument, tries } from '../_kit/identity/tries';
import { type PersonDocument, people } from '../_kit/people';
import { tryIds } from './tries';

/** A school as it stands in the database. */
export interface InstitutionDocument {
  _id: string;
  code: string;
  name: string;
  formerName: string | null;
  /** Of the pinyin of its names, apart by a space. */
  initials: string;
  prefectureCode: string;
  prefecture: string;
  level: string;
  ownership: string;
  kind: string;
  /** Whether its roster has one-time codes, without which nobody binds. */
  usesCodes: boolean;
}

/** Cases are another function's; here they are only counted. */
export const cases = new Collection<{ _id: string }>('cases');

export const institutions = new Collection<InstitutionDocument>('institutions');

/** What a one-time code is compared by, for one student; typed or written in any case, with spaces or hyphens. */
export const codeHashOf = (studentId: string, code: string): string => keyedHash('code', studentId, normalNumber(code));

/** All that binding has to look at. */
export interface BindingLook extends InstitutionDocument {
  /** The line of the roster that was named, if there is one, and the person who uses the account already. */
  found: PersonDocument[];
  tries: TryDocument[];
  /** What the account has asked for this line before. */
  requests: ApprovalDocument[];
}

/** The school, the line of its roster, the person of the account, today's tries of account and number, and what the account asked before: one request. */
export async function lookForBinding(
  schoolId: string,
  studentId: string,
  account: string,
  now: Date,
): Promise<BindingLook | null> {
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .lookup(people.beside({ _id: studentId }, 'line'))
    .lookup(people.beside({ account }, 'user'))
    .lookup(approvals.beside({ personId: studentId, askedBy: account }, 'requests'))
    .lookup(tries.beside({ _id: _.in(tryIds(account, studentId, now)) }, 'tries'))
    .end();
  const [look] = list as (Omit<BindingLook, 'found'> & { line: PersonDocument[]; user: PersonDocument[] })[];
  if (!look) return null;
  const { line, user, ...rest } = look;
  return { ...rest, found: [...line, ...user.filter(({ _id }) => _id !== line[0]?._id)] };
}
