import { resourceOf, standingIn } from '@domain/case/role';
import { START } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import { can } from '@domain/identity/can';
import { CASE_HANDLERS, idsOf, type Membership, membershipAt } from '@domain/identity/membership';
import { needsApproval } from '@domain/identity/minors';
import { OPENINGS_A_DAY, permissionFor, saysWhy } from '@domain/identity/opening';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { WORDS } from '@types_/identity/access';
import { type Access, accesses, accessRecord } from '../../_kit/accesses';
import { approvals, newRequest, type OpeningRequest, requestId } from '../../_kit/approvals';
import { unseal } from '../../_kit/crypto';
import { notify } from '../../_kit/notices';
import { authorPlace } from '../../_kit/personal/cases';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { lookForOpening, type OpeningLook } from '../opening';

type OpenCall = Call<InputOf<CaseActions, 'open-name'>>;

/**
 * The author's full name, for somebody with a standing in the case and a reason. The record is written and the author told
 * before the name is read: who dies in between leaves a record without a look, never a look without a record.
 */
export async function openName(call: OpenCall): Promise<{ name: string }> {
  const { input, actor, key, fingerprint, now } = call;
  if (!saysWhy(input.reason, input.words))
    throw new Refusal('INPUT_INVALID', { field: 'words', problem: 'too-short', limit: WORDS.min });
  const look = await lookForOpening(input.id, idsOf(actor), now);
  const standing = look && standingIn(actor, look, now);
  if (!standing || !can(actor, 'case.open-name', resourceOf(look), now)) throw new Refusal('CASE_NOT_FOUND');
  // Nobody is told by the difference whether the account was deleted: the case says so itself.
  if (!look.author) throw new Refusal('CASE_AUTHOR_GONE');
  if (standing.role !== 'author') {
    const earlier = look.chain.find((record) => record.key === key);
    if (earlier && earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
    const roles = standing.role === 'youth-league' ? ['youth-league' as const] : CASE_HANDLERS;
    const membership = membershipAt(actor, look.schoolId, roles, now);
    if (!membership) throw new Refusal('CASE_NOT_FOUND');
    const record = earlier ?? (await addRecord(call, look, membership));
    await notify([{ to: look.authorId, kind: 'name-opened', caseId: look._id, about: record._id }], now);
  }
  return { name: unseal(look.author.name, authorPlace(look._id)) };
}

async function addRecord(call: OpenCall, look: OpeningLook, { role, office }: Membership) {
  const { input, actor, key, fingerprint, now } = call;
  const { chain, today, authorId, _id: caseId, number: caseNumber } = look;
  if (today.length >= OPENINGS_A_DAY) throw new Refusal('OPENING_LIMIT', { most: OPENINGS_A_DAY });
  const by = { id: actor.id, role, office };
  const base = { by, what: 'name' as const, caseId, caseNumber, key, fingerprint };
  const place = `${dayOf(now)}:${actor.id}:${today.length}`;
  // The youth league is the one whose word is asked for: the record is all that its own look needs.
  const isFree = role === 'youth-league' || !needsApproval(look.school[0]?.kind);
  const allowed = isFree ? null : await permission(call, look, by);
  const why = allowed ?? { reason: input.reason, words: input.words };
  const approval = allowed && { id: allowed._id, office: allowed.decided?.office ?? '' };
  const access: Access = { ...base, reason: why.reason, words: why.words, approval, place };
  const last = chain.reduce((head, record) => (record.seq > head.seq ? record : head), START);
  const record = accessRecord(authorId, { seq: last.seq, hash: last.hash }, access, now);
  // Another look at the same student, another one of the same officer, or the same yes used twice: look again.
  if (!(await accesses.add(record))) throw new Refusal('BUSY');
  return record;
}

/** The yes by which a minor's name may be opened; without one it is asked for, once, and the call is refused. */
async function permission(
  { input, actor, key, now }: OpenCall,
  { requests, chain, ...found }: OpeningLook,
  { role, office }: OpeningRequest['by'],
): Promise<OpeningRequest> {
  const used = chain.map(({ approval }) => approval);
  const permitted = permissionFor(requests, used, now);
  if (permitted && 'by' in permitted) return permitted.by;
  const asked = permitted?.waits ?? requests.find((one) => one.key === key);
  const request: OpeningRequest = asked ?? {
    ...newRequest('opening', key, now),
    ...{ _id: requestId('opening', found._id, actor.id, requests.length), schoolId: found.schoolId },
    ...{ personId: found.authorId, askedBy: actor.id, by: { role, office } },
    ...{ caseId: found._id, caseNumber: found.number, reason: input.reason, words: input.words },
  };
  if (!asked && !(await approvals.add(request))) throw new Refusal('BUSY');
  throw new Refusal('APPROVAL_NEEDED', { day: dayOf(request.until) });
}
