import { membershipAt } from '@domain/identity/membership';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { Role } from '@types_/identity/role';
import { keyedHash } from '../../_kit/crypto';
import { notify } from '../../_kit/notice/notices';
import { actorOf, people } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { spokenCode } from '../../_kit/spoken-code';

const MOST_OFFICERS = 50;
/** Whom a student tells that the roster is wrong: the union's admins, or the youth league where there is none. */
const TOLD: readonly Role[] = ['union-admin', 'youth-league'];

const CODE_LENGTH = 5;

/**
 * Tells the school's admins that its roster is wrong about somebody, and nothing of who it is: the student brings the
 * card and the code, the roster is mended where it comes from and imported again. A retry is the same code, told once.
 */
export async function askCorrection({ input, person, key, now }: Call<InputOf<IdentityActions, 'ask-correction'>>) {
  const student = person?.student;
  if (!student) throw new Refusal('NOT_BOUND');
  const { schoolId } = student;
  const { data } = await people.find({ 'memberships.schoolId': schoolId }).limit(MOST_OFFICERS).get();
  const holders = TOLD.map((role) =>
    data.filter((one) => membershipAt(actorOf(one.account, one), schoolId, [role], now)),
  );
  const told = holders.find((some) => some.length > 0);
  if (!told) throw new Refusal('NOBODY_IN_OFFICE');
  const code = spokenCode(keyedHash('correction', key), CODE_LENGTH);
  await notify(
    told.map(({ _id: to }) => ({ to, kind: 'correction-asked', params: { field: input.field, code }, about: code })),
    now,
  );
  return { code };
}
