import { type Head, linkTo, START } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import type { AccessKind, AccessReason, Looker } from '@types_/identity/access';
import { keyedHash } from './crypto';
import { _, $, Collection } from './database';
import { Refusal } from './refusal';

/** A look at a student's name or contact: who, when, what, why, which case. Never the name itself. Nothing is ever changed in it. */
export interface AccessDocument {
  /** Person and place in their chain: two who append at once cannot both be the same. */
  _id: string;
  personId: string;
  seq: number;
  at: Date;
  day: string;
  by: Doer;
  what: AccessKind;
  reason: AccessReason | null;
  words: string;
  caseId: string | null;
  caseNumber: string | null;
  /** The request by which it was allowed beforehand, and whose word it was. */
  approval: string | null;
  approvedBy: string | null;
  /** Of the call; unique for each person with `once`, which is the approval where there is one: a yes opens one name. */
  key: string;
  fingerprint: string;
  once: string;
  /** One of the places that a person has in a day, for names or for exports of their own; unique. */
  place: string;
  previous: string;
  hash: string;
}

interface Doer {
  id: string;
  role: Looker;
  office: string;
}

export const accesses = new Collection<AccessDocument>('accesses');

/** Keyed: whoever has only the database can neither forge a record nor mend a chain. */
export const accessDigest = (text: string): string => keyedHash('access', text);

export interface Access {
  by: Doer;
  what: AccessKind;
  reason: AccessReason | null;
  words: string;
  caseId?: string;
  caseNumber?: string;
  approval?: { id: string; office: string } | null;
  key: string;
  fingerprint: string;
  place?: string;
}

/** A look as the next record of somebody's chain. */
export function accessRecord(personId: string, head: Head, access: Access, now: Date): AccessDocument {
  const { by, what, reason, words, caseId = null, caseNumber = null, approval, key, fingerprint, place } = access;
  const _id = `${personId}:${head.seq + 1}`;
  return linkTo(
    head,
    {
      ...{ _id, personId, at: now, day: dayOf(now), by, what, reason, words, caseId, caseNumber },
      ...{ approval: approval?.id ?? null, approvedBy: approval?.office ?? null },
      ...{ key, fingerprint, once: approval?.id ?? key, place: place ?? _id },
    },
    accessDigest,
  );
}

/** Students whose records are written in one request. */
const BATCH = 100;
const TRIES = 5;

/**
 * Records that many students were looked at, an export for example: call it before anything is handed out. The same key
 * again writes nothing twice; whoever dies in between goes on where it was. Three requests for each hundred students.
 */
export async function recordAccess(personIds: readonly string[], access: Access, now: Date): Promise<void> {
  const all = [...new Set(personIds)];
  for (let start = 0; start < all.length; start += BATCH)
    await recordSome(all.slice(start, start + BATCH), access, now);
}

async function recordSome(personIds: string[], access: Access, now: Date): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const known = await accesses
      .find({ once: access.key, personId: _.in(personIds) })
      .limit(BATCH)
      .get();
    const done = new Set(known.data.map(({ personId }) => personId));
    const owed = personIds.filter((personId) => !done.has(personId));
    if (owed.length === 0) return;
    const heads = await headsOf(owed);
    const records = owed.map((personId) => accessRecord(personId, heads.get(personId) ?? START, access, now));
    if (await accesses.addAll(records)) return;
  }
  throw new Refusal('BUSY');
}

async function headsOf(personIds: string[]): Promise<Map<string, Head>> {
  const { list } = await accesses
    .aggregate()
    .match({ personId: _.in(personIds) })
    .sort({ personId: 1, seq: 1 })
    .group({ _id: '$personId', seq: $.last('$seq'), hash: $.last('$hash') })
    .limit(personIds.length)
    .end();
  return new Map((list as ({ _id: string } & Head)[]).map(({ _id, ...head }) => [_id, head]));
}
