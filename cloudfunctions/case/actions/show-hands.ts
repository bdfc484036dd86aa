import { isAtDesk, resourceOf, standingIn } from '@domain/case/role';
import {
  COULD_HANDLE,
  type Colleague,
  canBeRecused,
  canTakeOver,
  mayRecuseOthers,
  obstacleToMerging,
} from '@domain/case/routing';
import type { CaseState } from '@domain/case/state';
import { offeredFor } from '@domain/core/departments';
import { can } from '@domain/identity/can';
import { isCurrent } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { HandsView } from '@types_/case/routing-view';
import type { InputOf } from '@types_/core/envelope';
import type { Role } from '@types_/identity/role';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { people } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { colleagueTicket, staffOf } from '../colleagues';
import { asColleague, maskedNameOf, type Officer } from '../look';

type HandsCall = Call<InputOf<CaseActions, 'hands'>>;
interface Look extends CaseDocument {
  staff: Officer[];
  others: CaseDocument[];
}

/** Where a case could go: departments, colleagues with masked names, and what the same student filed before. Two requests. */
export async function showHands(call: HandsCall): Promise<HandsView> {
  const { actor, now, schools } = call;
  const look = await lookForHands(call);
  const standing = look && standingIn(actor, look, now);
  if (!standing || !can(actor, 'case.hands', resourceOf(look), now)) throw new Refusal('CASE_NOT_FOUND');
  const { departments } = await schools.settingsOf(look.schoolId);
  const row = (one: Officer) => ({
    ticket: colleagueTicket(call, one._id),
    name: maskedNameOf(one),
    ...termIn(look, one.memberships, now),
  });
  const whoCan = (test: (state: CaseState, one: Colleague, at: Date) => boolean) =>
    look.staff.filter((one) => one._id !== actor.id && test(look, asColleague(one), now));
  const canKeepOut = (...asked: [CaseState, Colleague, Date]) => canBeRecused(...asked, standing.role);
  return {
    departments: offeredFor(look.topic, departments).map(({ name, topics }) => ({
      name,
      suggested: topics.includes(look.topic),
      staffed: look.staff.some(({ memberships }) => isOf(look, name, memberships, now)),
    })),
    colleagues: whoCan(canTakeOver).map(row),
    recusable: mayRecuseOthers(standing.role) ? whoCan(canKeepOut).map(row) : [],
    earlier: look.others
      .filter((other) => isAtDesk(standingIn(actor, other, now)) && obstacleToMerging(look, other) === null)
      .map(({ _id: id, number, title, filedAt }) => ({ id, number, title, filedAt: filedAt.toISOString() })),
  };
}

/** The case, the staff of the caller's schools, and the cases of its author. */
async function lookForHands({ input, actor, now }: HandsCall): Promise<Look | null> {
  const schoolIds = actor.memberships.filter((one) => isCurrent(one, now)).flatMap(({ schoolId }) => schoolId ?? []);
  const { list } = await cases
    .aggregate()
    .match({ _id: input.id })
    .limit(1)
    .lookup(people.beside(staffOf(schoolIds, COULD_HANDLE), 'staff'))
    .lookup(cases.joined('authorId', 'authorId', 'others'))
    .end();
  return (list as Look[])[0] ?? null;
}

/** Whether somebody works in a department of the case's school now. */
const isOf = ({ schoolId }: CaseState, office: string, memberships: Officer['memberships'], now: Date): boolean =>
  memberships.some(
    (one) => one.schoolId === schoolId && one.role === 'department' && one.office === office && isCurrent(one, now),
  );

/** As what somebody works at the case's school now. */
function termIn(
  { schoolId }: CaseState,
  memberships: Officer['memberships'],
  now: Date,
): { role: Role; office: string } {
  const wanted: readonly Role[] = COULD_HANDLE;
  const term = memberships.find((one) => one.schoolId === schoolId && wanted.includes(one.role) && isCurrent(one, now));
  if (!term) throw new Error('a colleague without a term');
  return { role: term.role, office: term.office };
}
