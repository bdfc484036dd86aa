import { decideOn } from '@domain/identity/approval';
import { can } from '@domain/identity/can';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { _ } from '../../_kit/database';
import { approvals, isRebind } from '../../_kit/identity/approvals';
import { tellBoth } from '../../_kit/identity/rebinding';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/** The holder of a binding says that it is not they who ask to move it: the request is over at once. */
export async function objectRebind({ input, actor, now }: Call<InputOf<IdentityActions, 'object-rebind'>>) {
  const request = await approvals.get(input.id);
  if (!request || !isRebind(request)) throw new Refusal('APPROVAL_NOT_FOUND');
  const resource = { schoolId: request.schoolId, prefecture: null, ownerId: request.personId };
  if (!can(actor, 'identity.object-rebind', resource, now)) throw new Refusal('APPROVAL_NOT_FOUND');
  if (request.state !== 'objected') {
    orRefuse(decideOn(request, { approve: false }, now));
    const { _id, version } = request;
    const written = await approvals.updateWhere({ _id, version }, { state: 'objected', version: _.inc(1) });
    if (!written) throw new Refusal('BUSY');
  }
  await tellBoth(request, 'rebind-refused', now);
  return { id: request._id };
}
