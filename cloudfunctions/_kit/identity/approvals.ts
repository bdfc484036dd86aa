import { type Approval, untilOf } from '@domain/identity/approval';
import type { AccessReason } from '@types_/identity/access';
import type { ApprovalState, AskedBecause, Ending, Proof } from '@types_/identity/approval';
import type { Role } from '@types_/identity/role';
import { keyedHash, type Sealed } from '../crypto';
import { Collection } from '../database';

interface Request extends Approval {
  /** Follows from who asks for what, and how often they did before. */
  _id: string;
  version: number;
  /** Of the call that asked. */
  key: string;
  askedAt: Date;
  decided: Decided | null;
}

/** Who decided, by what an officer knew the student, and what was said. */
export interface Decided {
  at: Date;
  by: string;
  office: string;
  how: Proof | null;
  words: string;
  key: string;
}

/** Somebody asks to use a binding from another account. */
export interface RebindRequest extends Request {
  kind: 'rebind';
  /** The account that holds the binding while this is asked. */
  from: string;
  /** Of the account that asks. */
  openid: Sealed;
  school: string;
  ending: Ending | null;
}

/** An officer asks to open a name or a number that needs the youth league's word. */
export interface OpeningRequest extends Request {
  kind: 'opening';
  /** Missing: the name. */
  what?: 'contact';
  /** Why the youth league is asked; missing: they are a minor. */
  because?: readonly AskedBecause[];
  by: { role: Role; office: string };
  caseId: string;
  caseNumber: string;
  reason: AccessReason;
  words: string;
}

/** What an officer asks to open. */
export const wantedBy = ({ what }: Pick<OpeningRequest, 'what'>): 'name' | 'contact' => what ?? 'name';

/** Why the youth league is asked. */
export const becauseOf = ({ because }: Pick<OpeningRequest, 'because'>): AskedBecause[] => [
  ...(because ?? ['minor' as const]),
];

export type ApprovalDocument = RebindRequest | OpeningRequest;

export const isRebind = (request: ApprovalDocument): request is RebindRequest => request.kind === 'rebind';

export const approvals = new Collection<ApprovalDocument>('approvals');

/** Where the openid of a request belongs. */
export const approvalPlace = (id: string): string => `approvals/${id}/openid`;

/** The id of somebody's next request for the same thing: who asks twice at once asks once. */
export const requestId = (kind: string, thing: string, askedBy: string, earlier: number): string =>
  keyedHash('approval', kind, thing, askedBy, String(earlier));

/** What every new request has. */
export const newRequest = <K extends ApprovalDocument['kind']>(kind: K, key: string, now: Date, danger = false) => ({
  ...{ kind, version: 0, key, askedAt: now, until: untilOf(kind, now, danger), decided: null },
  state: 'pending' as ApprovalState,
});
