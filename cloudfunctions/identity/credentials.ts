import { normalName } from '@domain/identity/roster/normal-name';
import { normalNumber } from '@domain/identity/roster/normal-number';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { sameHash } from '../_kit/crypto';
import type { ApprovalDocument } from '../_kit/identity/approvals';
import { nameHashOf, type PersonDocument, studentIdOf } from '../_kit/people';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { codeHashOf, type InstitutionDocument, lookForBinding } from './repository';
import { takeTry } from './tries';

/** A call by which an account says which student it is. */
export type SignInCall = Call<InputOf<IdentityActions, 'bind' | 'ask-rebind'>>;

type Line = PersonDocument & { student: NonNullable<PersonDocument['student']> };

interface Recognised {
  line: Line;
  /** The line is this account's already; nothing was compared. */
  isMine: boolean;
  /** Who the account was so far, if anybody. */
  former: PersonDocument | undefined;
  /** What this account has asked for this line before. */
  requests: ApprovalDocument[];
}

/**
 * The line of the roster that number, name and code stand for. Every comparison costs a try of the account and one of
 * the number. One request, two with a try.
 */
export async function recognise(call: SignInCall): Promise<Recognised> {
  const { input, account, now } = call;
  if (input.agreed !== AGREEMENT_VERSION) throw new Refusal('AGREEMENT_NEEDED', { version: AGREEMENT_VERSION });
  const studentId = studentIdOf(input.schoolId, normalNumber(input.number));
  const look = await lookForBinding(input.schoolId, studentId, account, now);
  if (!look) throw new Refusal('INSTITUTION_UNKNOWN');
  const { requests } = look;
  const line = look.found.find(({ _id }) => _id === studentId);
  const former = look.found.find((person) => person !== line);
  if (line?.account === account && isActive(line)) return { line, isMine: true, former, requests };
  if (former?.student?.state === 'active')
    throw new Refusal('ACCOUNT_ALREADY_BOUND', { school: former.student.school });

  const left = await takeTry(look.tries, call, studentId);
  if (!line?.student || !isRight(line, input, look)) throw new Refusal('ROSTER_NO_MATCH', { left });
  if (!isActive(line)) throw new Refusal('ROSTER_CLOSED', { school: line.student.school });
  if (line.leaving) throw new Refusal('LINE_LEAVING');
  return { line, isMine: false, former, requests };
}

const isActive = (line: PersonDocument): line is Line => line.student?.state === 'active';

/** One answer for whatever is wrong: it never tells which numbers exist. */
function isRight(line: PersonDocument, input: SignInCall['input'], { usesCodes }: InstitutionDocument): boolean {
  const name = sameHash(line.nameHash, nameHashOf(input.schoolId, normalName(input.name)));
  if (!usesCodes) return name;
  const code = sameHash(line.student?.codeHash ?? '', codeHashOf(line._id, normalNumber(input.code ?? '')));
  return name && code;
}

/** Stands in an account's place while roles move from its former person to the line it is bound to. */
export const joining = (account: string): string => `joining:${account}`;
