import type { Membership } from '@domain/identity/membership';
import { heldByNow } from '@domain/identity/union-desk';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import { seal } from '../../_kit/crypto';
import { _, DuplicateError } from '../../_kit/database';
import { noAccount, type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import { joining, recognise, type SignInCall } from '../credentials';
import { viewOfMe } from '../me';

/**
 * Binds the account to a line of the roster. The line is the person: one conditional write makes it this account's, and
 * nothing can be half done. Look, take a try, compare, write: three requests.
 */
export async function bindStudent(call: SignInCall): Promise<Me> {
  const { account, now } = call;
  const { line, isMine, former } = await recognise(call);
  if (isMine) return viewOfMe(line, now);
  if (![noAccount(line._id), joining(account)].includes(line.account)) throw new Refusal('ROSTER_ALREADY_BOUND');
  const bound = former ? await join(call, line, former) : await claim(call, line, account);
  return viewOfMe(bound, now);
}

/** The terms that come with a line: of what was given before anybody bound it, it is said since when somebody has it. */
const termsOf = ({ boundAt, memberships }: PersonDocument, now: Date): Membership[] =>
  boundAt ? memberships : heldByNow(memberships, now);

/** The line as this account's, if nobody changed it meanwhile. */
async function claim(
  { openid, account, now }: SignInCall,
  line: PersonDocument,
  as: string,
  more: Partial<PersonDocument> = {},
): Promise<PersonDocument> {
  const { _id, version } = line;
  const values = {
    account: as,
    openid: seal(openid, personPlace(_id, 'openid')),
    boundAt: now,
    memberships: termsOf(line, now),
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
  const isOpen = current !== null && [noAccount(_id), joining(account)].includes(current.account);
  throw new Refusal(isOpen ? 'BUSY' : 'ROSTER_ALREADY_BOUND');
}

/** A pause is the person's: another number does not end it. */
function laterPause({ pause: own }: PersonDocument, { pause }: PersonDocument): Pick<PersonDocument, 'pause'> {
  if (!pause || (own && own.until >= pause.until)) return {};
  return { pause };
}

/**
 * Somebody with roles, or with a closed line, becomes this student: the roles come along. The line is kept first, then
 * the former person lets go of the account, then the line takes it; whoever dies in between goes on at the next call.
 */
async function join(call: SignInCall, line: PersonDocument, former: PersonDocument): Promise<PersonDocument> {
  const { account, now } = call;
  const others = termsOf(line, now).filter(({ id }) => !former.memberships.some((one) => one.id === id));
  const kept = await claim(call, line, joining(account), {
    memberships: [...others, ...former.memberships],
    former: [...new Set([...(line.former ?? []), ...(former.former ?? []), former._id])],
    ...laterPause(line, former),
  });
  const left = await people.updateWhere(
    { _id: former._id, version: former.version, account },
    { account: noAccount(former._id), openid: null, memberships: [], version: _.inc(1) },
  );
  if (!left) throw new Refusal('BUSY');
  return claim(call, kept, account);
}
