import { Moment } from '../core/date';
import * as z from '../core/zod';
import { AccessReason } from './access-view';
import { APPROVAL_STATES, ASKED_BECAUSE, ENDINGS, PROOFS } from './approval';

const State = z.enum([...APPROVAL_STATES, 'expired']);
export const Proof = z.enum(PROOFS);

/** What a decision led to. */
export const DecidedView = z.object({
  id: z.string(),
  state: z.enum(APPROVAL_STATES),
  ending: z.nullable(z.enum(ENDINGS)),
});
export type DecidedView = z.infer<typeof DecidedView>;

export const ApprovalId = z.string().check(z.regex(/^[A-Za-z0-9_-]{32}$/));

/** A request for another binding, as the asking account sees it; `moved`: this account's binding went elsewhere. */
export const RebindView = z.object({
  state: z.enum([...APPROVAL_STATES, 'expired', 'moved']),
  school: z.string(),
  askedAt: Moment,
  until: Moment,
  /** What the officer wrote when refusing. */
  words: z.string(),
});
export type RebindView = z.infer<typeof RebindView>;

const request = { id: z.string(), state: State, askedAt: Moment, until: Moment };
/** `what`: what is to be opened; `because`: why it needs a yes. */
const opening = {
  ...{ caseId: z.string(), caseNumber: z.string(), reason: AccessReason, words: z.string() },
  what: z.enum(['name', 'contact']),
  because: z.array(z.enum(ASKED_BECAUSE)),
};

/** A request that the caller may decide. Students and officers by their masked names. */
export const WaitingView = z.discriminatedUnion('kind', [
  z.object({
    ...request,
    kind: z.literal('rebind'),
    name: z.string(),
    grade: z.int(),
    level: z.string(),
    college: z.string(),
  }),
  z.object({ ...request, kind: z.literal('opening'), name: z.string(), office: z.string(), ...opening }),
]);
export type WaitingView = z.infer<typeof WaitingView>;

/** A request of the caller's own to open a name, and what was said to it. */
export const OpeningView = z.object({ ...request, ...opening, answer: z.string() });
export type OpeningView = z.infer<typeof OpeningView>;

/** All requests that concern the caller. */
export const ApprovalsView = z.object({
  waiting: z.array(WaitingView),
  asked: z.array(OpeningView),
  /** For an account that is nobody: what became of its request, or of its former binding. */
  rebind: z.nullable(RebindView),
  /** Somebody asks to use the caller's binding from another account. */
  against: z.nullable(z.object({ id: z.string(), askedAt: Moment, until: Moment })),
});
export type ApprovalsView = z.infer<typeof ApprovalsView>;
