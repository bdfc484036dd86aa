import type { Ending } from '@types_/identity/approval';
import { seal, unseal } from '../crypto';
import { _, DuplicateError } from '../database';
import { notify } from '../notice/notices';
import { type PersonDocument, people, personPlace } from '../people';
import { approvalPlace, type RebindRequest } from './approvals';

/** Whether a binding can move: `moved` already, `open`, or why it cannot any more and the request ends. */
function standingOf(request: RebindRequest, line: PersonDocument): 'moved' | 'open' | Ending {
  if (line.account === request.askedBy) return 'moved';
  return line.student?.state === 'active' && line.account === request.from ? 'open' : 'line-changed';
}

/**
 * Gives a line to the account that asked, in one conditional write: the former account is nobody from then on.
 * `busy`: try again.
 */
export async function moveLine(
  request: RebindRequest,
  line: PersonDocument | null,
  now: Date,
): Promise<'moved' | 'busy' | Ending> {
  if (!line) return 'line-changed';
  const standing = standingOf(request, line);
  if (standing !== 'open') return standing;
  const { _id, version } = line;
  const openid = seal(unseal(request.openid, approvalPlace(request._id)), personPlace(_id, 'openid'));
  try {
    const values = { account: request.askedBy, openid, boundAt: now, version: _.inc(1) };
    return (await people.updateWhere({ _id, version, account: request.from }, values)) ? 'moved' : 'busy';
  } catch (error) {
    if (error instanceof DuplicateError) return 'account-in-use';
    throw error;
  }
}

/** Tells both sides what became of a request: the person whose binding it is, and the other account. */
export const tellBoth = (
  request: RebindRequest,
  kind: 'rebind-asked' | 'rebind-done' | 'rebind-refused',
  now: Date,
): Promise<void> => {
  const account = kind === 'rebind-done' ? request.from : request.askedBy;
  return notify(
    [request.personId, account].map((to) => ({ to, kind, about: request._id })),
    now,
  );
};
