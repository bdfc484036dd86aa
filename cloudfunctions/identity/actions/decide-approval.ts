import { approverOf, decideOn, missingIn } from '@domain/identity/approval';
import { can } from '@domain/identity/can';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ApprovalState, Ending } from '@types_/identity/approval';
import type { DecidedView } from '@types_/identity/approval-view';
import { _ } from '../../_kit/database';
import { type ApprovalDocument, approvals, type Decided, isRebind, wantedBy } from '../../_kit/identity/approvals';
import { moveLine, tellBoth } from '../../_kit/identity/rebinding';
import { notify } from '../../_kit/notice/notices';
import { type PersonDocument, people } from '../../_kit/people';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

type DecideCall = Call<InputOf<IdentityActions, 'decide-approval'>>;
type Look = ApprovalDocument & { line: PersonDocument[]; user: PersonDocument[] };

/**
 * Says yes or no to a request. The request is decided first, at its version: of two officers, or an officer and a holder
 * who objects, one wins. Then the line moves. A retry goes on where the call died, and so does the scheduler.
 */
export async function decideApproval(call: DecideCall): Promise<DecidedView> {
  const { input, actor, key, now } = call;
  const look = await lookFor(input.id);
  const approver = look && approverOf(actor, look, now);
  const place = look && { schoolId: look.schoolId, prefecture: null };
  if (!approver || !can(actor, 'identity.decide-approval', place, now)) throw new Refusal('APPROVAL_NOT_FOUND');
  const { line, user, ...request } = look;
  const missing = missingIn(request.kind, input);
  if (missing) throw new Refusal('INPUT_INVALID', { field: missing, problem: 'missing' });
  if (request.decided?.key === key) return carryOut(request, line[0] ?? null, now);

  const state = orRefuse(decideOn(request, input, now));
  const { how, words } = input;
  const decided: Decided = { at: now, by: actor.id, office: approver.office, how, words, key };
  // The account that asked may have become somebody else meanwhile: then the request ends here.
  const isInUse = state === 'approved' && isRebind(request) && user.some(({ _id }) => _id !== line[0]?._id);
  const after = isInUse ? { state: 'ended' as const, ending: 'account-in-use' as const } : { state };
  const { _id, version } = request;
  const values = { ...after, decided: _.set(decided), version: _.inc(1) };
  if (!(await approvals.updateWhere({ _id, version, state: 'pending' }, values))) throw new Refusal('BUSY');
  return carryOut({ ...request, ...after, decided, version: version + 1 }, line[0] ?? null, now);
}

/** The request, the line it is about, and whoever uses the account that asks: one look. */
async function lookFor(_id: string): Promise<Look | null> {
  const { list } = await approvals
    .aggregate()
    .match({ _id })
    .lookup(people.joined('personId', '_id', 'line'))
    .lookup(people.joined('askedBy', 'account', 'user'))
    .end();
  return (list as Look[])[0] ?? null;
}

/** What a decision leads to. One request; the scheduler tells both sides of a binding that has moved. */
async function carryOut(request: ApprovalDocument, line: PersonDocument | null, now: Date): Promise<DecidedView> {
  const { _id: id, state } = request;
  const view = (now: ApprovalState, ending: Ending | null = null): DecidedView => ({ id, state: now, ending });
  if (request.kind === 'opening') {
    const opened = wantedBy(request) === 'name' ? 'opening' : 'calling';
    const kind = `${opened}-${state === 'approved' ? 'approved' : 'refused'}` as const;
    await notify([{ to: request.askedBy, kind, caseId: request.caseId, about: id }], now);
    return view(state);
  }
  if (state === 'approved') {
    const result = await moveLine(request, line, now);
    if (result === 'busy') throw new Refusal('BUSY');
    return result === 'moved' ? view('approved') : view('ended', result);
  }
  if (state !== 'done') await tellBoth(request, 'rebind-refused', now);
  return view(state, request.ending);
}
