import type { Doer } from '@domain/case/state';
import { isHearsay } from '@domain/case/told';
import { START } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import { approverOf } from '@domain/identity/approval';
import { CASE_HANDLERS, type Membership, membershipAt } from '@domain/identity/membership';
import { needsApproval } from '@domain/identity/minors';
import { OPENINGS_A_DAY, permissionFor, saysWhy } from '@domain/identity/opening';
import { type AccessKind, type AccessReason, WORDS } from '@types_/identity/access';
import type { AskedBecause } from '@types_/identity/approval';
import { type Access, accesses, accessRecord } from '../_kit/identity/accesses';
import { approvals, newRequest, type OpeningRequest, requestId, wantedBy } from '../_kit/identity/approvals';
import { notify } from '../_kit/notice/notices';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import type { OpeningLook } from './opening';

export type LookCall = Call<{ id: string; reason: AccessReason; words: string }>;

/** What of a student is opened, one at a time. */
type Opened = Exclude<AccessKind, 'export'>;

/** A reason that says enough. */
export function needWhy({ input: { reason, words } }: LookCall): void {
  if (!saysWhy(reason, words))
    throw new Refusal('INPUT_INVALID', { field: 'words', problem: 'too-short', limit: WORDS.min });
}

/**
 * Writes down that somebody looks at a student's name or number, and tells the student: before it is read. Who dies in between leaves
 * a record without a look, never a look without a record. Two requests.
 */
export async function recordLook(call: LookCall, look: OpeningLook, { role }: Doer, what: Opened): Promise<void> {
  const { actor, key, fingerprint, now } = call;
  const earlier = look.chain.find((record) => record.key === key);
  if (earlier && earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  const roles = role === 'youth-league' ? ['youth-league' as const] : CASE_HANDLERS;
  const membership = membershipAt(actor, look.schoolId, roles, now);
  if (!membership) throw new Refusal('CASE_NOT_FOUND');
  const record = earlier ?? (await addRecord(call, look, membership, what));
  await notify([{ to: look.authorId, kind: 'name-opened', caseId: look._id, about: record._id }], now);
}

/** Why what somebody wants to open of a student needs the youth league's yes; nothing: it needs none. */
const becauseOf = (look: OpeningLook, what: Opened): AskedBecause[] => [
  ...(needsApproval(look.school[0]?.kind) ? ['minor' as const] : []),
  ...(what === 'contact' && isHearsay(look) ? ['hearsay' as const] : []),
];

async function addRecord(call: LookCall, look: OpeningLook, { role, office }: Membership, what: Opened) {
  const { input, actor, key, fingerprint, now } = call;
  const { chain, today, authorId, _id: caseId, number: caseNumber } = look;
  if (today.length >= OPENINGS_A_DAY) throw new Refusal('OPENING_LIMIT', { most: OPENINGS_A_DAY });
  const by = { id: actor.id, role, office };
  const base = { by, what, caseId, caseNumber, key, fingerprint };
  const place = `${dayOf(now)}:${actor.id}:${today.length}`;
  // The youth league is the one whose word is asked for: the record is all that its own look needs. Of an adult it is asked where a
  // number would be opened by what an officer alone has said.
  const because = role === 'youth-league' ? [] : becauseOf(look, what);
  const allowed = because.length === 0 ? null : await permission(call, look, by, { what, because });
  const why = allowed ?? { reason: input.reason, words: input.words };
  const approval = allowed && { id: allowed._id, office: allowed.decided?.office ?? '' };
  const access: Access = { ...base, reason: why.reason, words: why.words, approval, place };
  const last = chain.reduce((head, record) => (record.seq > head.seq ? record : head), START);
  const record = accessRecord(authorId, { seq: last.seq, hash: last.hash }, access, now);
  // Another look at the same student, another one of the same officer, or the same yes used twice: look again.
  if (!(await accesses.add(record))) throw new Refusal('BUSY');
  return record;
}

/** Who of the youth league can say yes to what somebody asks for: those who could when it was asked, so that all of them are told or nobody is. */
const approversOf = ({ league }: OpeningLook, request: OpeningRequest): string[] =>
  league.flatMap(({ _id: id, memberships }) =>
    approverOf({ id, isKnown: true, student: null, memberships }, request, request.askedAt) ? [id] : [],
  );

/**
 * The yes by which this may be opened; without one it is asked for, once, the youth league is told, and the call is refused: where nobody is
 * there who could say it, with nothing asked. Three requests, and one more where this was told before.
 */
async function permission(
  { input, actor, key, now }: LookCall,
  look: OpeningLook,
  { role, office }: OpeningRequest['by'],
  { what, because }: Pick<OpeningRequest, 'because'> & { what: Opened },
): Promise<OpeningRequest> {
  const { requests: all, chain, ...found } = look;
  const requests = all.filter((one) => wantedBy(one) === what);
  const used = chain.map(({ approval }) => approval);
  const permitted = permissionFor(requests, used, now);
  if (permitted && 'by' in permitted) return permitted.by;
  const asked = permitted?.waits ?? requests.find((one) => one.key === key);
  const request: OpeningRequest = asked ?? {
    ...newRequest('opening', key, now, found.danger),
    ...{ _id: requestId('opening', found._id, actor.id, all.length), schoolId: found.schoolId },
    ...{ personId: found.authorId, askedBy: actor.id, by: { role, office } },
    ...{ caseId: found._id, caseNumber: found.number, reason: input.reason, words: input.words },
    ...(what === 'contact' && { what }),
    ...(because && { because }),
  };
  const league = approversOf(look, request);
  if (league.length === 0) throw new Refusal('CASE_LOOK_NOBODY');
  if (!asked && !(await approvals.add(request))) throw new Refusal('BUSY');
  const [about, params] = [request._id, { office, moment: request.until.toISOString() }];
  await notify(
    league.map((to) => ({ to, kind: 'opening-asked' as const, params, about })),
    now,
  );
  if (found.danger) throw new Refusal('CASE_LOOK_ASKED', { moment: request.until.toISOString() });
  throw new Refusal('APPROVAL_NEEDED', { day: dayOf(request.until) });
}
