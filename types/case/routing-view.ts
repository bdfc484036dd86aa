import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { Role } from '../identity/role-schema';
import { CaseId } from './case-id';
import { COMMAND_INPUTS } from './command';
import { CASE_LIMITS as LIMITS } from './limits';
import type { RoutingStep } from './routing';
import { Seen } from './seen-schema';
import { CaseView } from './view';

/** The case after such a step; null when the caller has nothing to do with it any more. */
export const Routed = z.object({ view: z.nullable(CaseView) });
export type Routed = z.infer<typeof Routed>;

/** Somebody who could handle a case: a masked name, and what the step names them by. */
export const Colleague = z.object({ ticket: z.string(), name: z.string(), role: Role, office: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** Where a case could go. */
export const HandsView = z.object({
  /** Whose topic it is comes first and is marked; `staffed`: somebody is there who would be told. */
  departments: z.array(z.object({ name: z.string(), suggested: z.boolean(), staffed: z.boolean() })),
  /** Who could take it over. */
  colleagues: z.array(Colleague),
  /** Whom the caller may ask to keep out of it. */
  recusable: z.array(Colleague),
  /** Open cases that the same student filed before this one. */
  earlier: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), filedAt: Moment })),
});
export type HandsView = z.infer<typeof HandsView>;

/** `seen`: as with a letter. */
const route = <N extends Exclude<RoutingStep, 'recuse'>>(name: N) =>
  writes(z.strictObject({ id: CaseId, say: COMMAND_INPUTS[name], seen: Seen }), Routed);

export const routingActions = {
  hands: reads(z.strictObject({ id: CaseId }), HandsView),
  assign: route('assign'),
  'send-back': route('send-back'),
  pass: route('pass'),
  /** `who`: as in `pass`; empty for oneself. Whatever others write meanwhile: nobody is kept from keeping out. */
  recuse: writes(
    z.strictObject({
      id: CaseId,
      say: z.strictObject({
        who: z.string().check(z.maxLength(600)),
        reason: writtenText(LIMITS.reasonMin, LIMITS.reasonMax),
      }),
    }),
    Routed,
  ),
  merge: route('merge'),
};
