import { blocksAsking } from '@domain/identity/approval';
import type { RebindView } from '@types_/identity/approval-view';
import { seal } from '../../_kit/crypto';
import {
  approvalPlace,
  approvals,
  isRebind,
  newRequest,
  type RebindRequest,
  requestId,
} from '../../_kit/identity/approvals';
import { tellBoth } from '../../_kit/identity/rebinding';
import { noAccount } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import { joining, recognise, type SignInCall } from '../credentials';
import { rebindView } from '../requests';

/**
 * Asks that a binding move to this account: with what binding asks for, under the same tries and locks. One request is
 * open at a time for a line and an account; asking again tells where it stands. The holder is told whatever happens.
 */
export async function askRebind(call: SignInCall): Promise<RebindView> {
  const { account, openid, key, now } = call;
  const { line, isMine, former, requests } = await recognise(call);
  // Who is somebody already cannot become somebody else: not even with a role that another line would have to take over.
  if (isMine || former) throw new Refusal('ACCOUNT_ALREADY_BOUND', { school: schoolOf(former ?? line) });
  if ([noAccount(line._id), joining(account)].includes(line.account)) throw new Refusal('REBIND_NOT_NEEDED');
  const earlier = requests.filter(isRebind);
  const open = earlier.find((one) => one.key === key || blocksAsking(one, now));
  const _id = requestId('rebind', line._id, account, earlier.length);
  const request: RebindRequest = open ?? {
    ...newRequest('rebind', key, now),
    ...{ _id, schoolId: line.student.schoolId, school: line.student.school, personId: line._id, askedBy: account },
    ...{ from: line.account, openid: seal(openid, approvalPlace(_id)), ending: null },
  };
  if (!open && !(await approvals.add(request))) throw new Refusal('BUSY');
  if (request.state === 'pending') await tellBoth(request, 'rebind-asked', now);
  return rebindView(request, now);
}

const schoolOf = ({
  student,
  memberships,
}: Awaited<ReturnType<typeof recognise>>['line'] | NonNullable<Awaited<ReturnType<typeof recognise>>['former']>) =>
  student?.school ?? memberships[0]?.scopeName ?? '';
