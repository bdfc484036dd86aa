import { type Head, linkTo } from '@domain/core/chain';
import { dayOf } from '@domain/core/school-clock';
import type { AccessKind, AccessReason, Looker } from '@types_/identity/access';
import { keyedHash } from '../crypto';
import { Collection } from '../database';

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
