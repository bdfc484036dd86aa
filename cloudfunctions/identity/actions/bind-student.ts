import { normalName } from '@domain/identity/normal-name';
import { normalNumber } from '@domain/identity/normal-number';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import { sameHash, seal } from '../../_kit/crypto';
import { _, DuplicateError } from '../../_kit/database';
import { noAccount, type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { viewOfMe } from '../me';
import { codeHashOf, type InstitutionDocument, lookForBinding, nameHashOf, studentIdOf } from '../repository';
import { takeTry } from '../tries';

type BindCall = Call<InputOf<IdentityActions, 'bind'>>;

/** Stands in an account's place while roles move from its former person to the line it is bound to. */
const joining = (account: string): string => `joining:${account}`;

/**
 * Binds the account to a line of the roster. The line is the person: one conditional write makes it this account's, and
 * nothing can be half done. Look, take a try, compare, write: three requests.
 */
export async function bindStudent(call: BindCall): Promise<Me> {
  const { input, account, now } = call;
  if (input.agreed !== AGREEMENT_VERSION) throw new Refusal('AGREEMENT_NEEDED', { version: AGREEMENT_VERSION });
  const studentId = studentIdOf(input.schoolId, normalNumber(input.number));
  const look = await lookForBinding(input.schoolId, studentId, account, now);
  if (!look) throw new Refusal('INSTITUTION_UNKNOWN');
  const line = look.found.find(({ _id }) => _id === studentId);
  const former = look.found.find((person) => person !== line);
  if (line?.account === account && line.student?.state === 'active') return viewOfMe(line, now);
  if (former?.student?.state === 'active')
    throw new Refusal('ACCOUNT_ALREADY_BOUND', { school: former.student.school });

  const left = await takeTry(look.tries, call, studentId);
  if (!line?.student || !isRight(line, input, look)) throw new Refusal('ROSTER_NO_MATCH', { left });
  if (line.student.state === 'closed') throw new Refusal('ROSTER_CLOSED', { school: line.student.school });
  if (line.leaving) throw new Refusal('LINE_LEAVING');
  if (![noAccount(line._id), joining(account)].includes(line.account)) throw new Refusal('ROSTER_ALREADY_BOUND');
  const bound = former ? await join(call, line, former) : await claim(call, line, account);
  return viewOfMe(bound, now);
}

/** One answer for whatever is wrong: it never tells which numbers exist. */
function isRight(line: PersonDocument, input: BindCall['input'], { usesCodes }: InstitutionDocument): boolean {
  const name = sameHash(line.nameHash, nameHashOf(input.schoolId, normalName(input.name)));
  if (!usesCodes) return name;
  const code = sameHash(line.student?.codeHash ?? '', codeHashOf(line._id, normalNumber(input.code ?? '')));
  return name && code;
}

/** The line as this account's, if nobody changed it meanwhile. */
async function claim(
  { openid, account, now }: BindCall,
  line: PersonDocument,
  as: string,
  more: Partial<PersonDocument> = {},
): Promise<PersonDocument> {
  const { _id, version } = line;
  const values = {
    account: as,
    openid: seal(openid, personPlace(_id, 'openid')),
    boundAt: now,
    ...more,
    agreements: [...line.agreements, { version: AGREEMENT_VERSION, at: now }],
  };
  try {
    if (await people.updateWhere({ _id, version }, { ...values, version: _.inc(1) }))
      return { ...line, ...values, version: version + 1 };
  } catch (error) {
    // The account became another line's in the same moment; looking again will tell which.
    if (error instanceof DuplicateError) throw new Refusal('BUSY');
    throw error;
  }
  const current = await people.get(_id);
  if (current?.account === account) return current; // another call of the same account, a retry most likely
  throw new Refusal(current?.account === noAccount(_id) ? 'BUSY' : 'ROSTER_ALREADY_BOUND');
}

/**
 * Somebody with roles, or with a closed line, becomes this student: the roles come along. The line is kept first, then
 * the former person lets go of the account, then the line takes it; whoever dies in between goes on at the next call.
 */
async function join(call: BindCall, line: PersonDocument, former: PersonDocument): Promise<PersonDocument> {
  const { account } = call;
  const others = line.memberships.filter(({ id }) => !former.memberships.some((one) => one.id === id));
  const kept = await claim(call, line, joining(account), {
    memberships: [...others, ...former.memberships],
    former: [...new Set([...(line.former ?? []), ...(former.former ?? []), former._id])],
  });
  const left = await people.updateWhere(
    { _id: former._id, version: former.version, account },
    { account: noAccount(former._id), openid: null, memberships: [], version: _.inc(1) },
  );
  if (!left) throw new Refusal('BUSY');
  return claim(call, kept, account);
}
