/** What somebody else must allow first: a binding moves to another WeChat account; a minor's name is opened. */
export const APPROVAL_KINDS = ['rebind', 'opening'] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/**
 * Where a request stands. `objected`: the one whose binding it is said no. `approved` becomes `done` once it is carried
 * out. `ended`: it could not be carried out any more.
 */
export const APPROVAL_STATES = ['pending', 'objected', 'refused', 'approved', 'done', 'ended'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** Why an approved binding could not move: the account has become somebody meanwhile; the line was closed or moved otherwise. */
export const ENDINGS = ['account-in-use', 'line-changed'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Why the youth league's word is needed to open something of a student: they are a minor; that they are in danger is an officer's word alone. */
export const ASKED_BECAUSE = ['minor', 'hearsay'] as const;
export type AskedBecause = (typeof ASKED_BECAUSE)[number];

/** By what an officer knew the student who asked in person. */
export const PROOFS = ['campus-card', 'student-card', 'id-document', 'other'] as const;
export type Proof = (typeof PROOFS)[number];
