import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import { fingerprint, keyedHash, seal } from '../../../cloudfunctions/_kit/crypto';
import { type AccessDocument, accessRecord } from '../../../cloudfunctions/_kit/identity/accesses';
import {
  approvalPlace,
  newRequest,
  type RebindRequest,
  requestId,
} from '../../../cloudfunctions/_kit/identity/approvals';
import { accountOf } from '../../../cloudfunctions/_kit/people';
import { START } from '../../../domain/core/chain';
import type { AccessReason } from '../../../types/identity/access';
import { demoPersonId } from '../documents';
import type { DemoOfficer, DemoStudent } from './people';

const HOUR = 3_600_000;

/**
 * Why names of demo cases were opened: which case of the school, how long after it was filed. Without a reason: the
 * author exported their own data.
 */
const LOOKS: readonly { matter: number; hours: number; reason: AccessReason | null; words: string }[] = [
  { matter: 2, hours: 40, reason: 'department', words: '' },
  { matter: 5, hours: 18, reason: 'contact', words: '' },
  { matter: 8, hours: 35, reason: 'visit', words: '' },
  { matter: 8, hours: 60, reason: 'other', words: '核对是不是七舍的住户' },
  { matter: 8, hours: 61, reason: null, words: '' },
];

/** What officers have looked at in a school's demo cases, as it would have been recorded. */
export function demoAccesses(cases: readonly CaseDocument[], officer: DemoOfficer): AccessDocument[] {
  const heads = new Map<string, AccessDocument>();
  return LOOKS.flatMap(({ matter, hours, reason, words }) => {
    const found = cases[matter];
    if (!found) return [];
    const { _id: caseId, number: caseNumber, authorId, filedAt } = found;
    const key = keyedHash('idempotency', 'demo', caseId, String(hours));
    const looked = {
      by: { id: demoPersonId(officer), role: officer.as, office: officer.office },
      ...{ what: 'name' as const, caseId, caseNumber },
    };
    const exported = { by: { id: authorId, role: 'self' as const, office: '' }, what: 'export' as const };
    const access = { ...(reason ? looked : exported), reason, words, key, fingerprint: fingerprint(words) };
    const at = new Date(filedAt.getTime() + hours * HOUR);
    const last = heads.get(authorId);
    const record = accessRecord(authorId, last ? { seq: last.seq, hash: last.hash } : START, access, at);
    heads.set(authorId, record);
    return [record];
  });
}

/** A student with a new phone, whom the desk has yet to see: the account is the student's with `-new-phone`. */
export function demoRebind({ openid, institution, ...student }: DemoStudent, now: Date): RebindRequest {
  const account = `${openid}-new-phone`;
  const personId = demoPersonId({ openid, institution, ...student });
  const _id = requestId('rebind', personId, accountOf(account), 0);
  return {
    ...newRequest('rebind', keyedHash('idempotency', 'demo', account), new Date(now.getTime() - 5 * HOUR)),
    ...{ _id, schoolId: institution.id, school: institution.name, personId, askedBy: accountOf(account) },
    ...{ from: accountOf(openid), openid: seal(account, approvalPlace(_id)), ending: null },
  };
}
