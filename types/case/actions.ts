import { Day, ExactMoment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { AccessReason, Words } from '../identity/access-view';
import { InstitutionId } from '../identity/institution';
import { CaseId } from './case-id';
import { Topic } from './category-schema';
import { COMMAND_INPUTS } from './command';
import { digestActions } from './digest-view';
import { RatesView } from './figures-view';
import { ABOUT_UNION } from './heads';
import { LeagueView, LeagueWish, LongOverdueView } from './league-view';
import { CASE_LIMITS as LIMITS } from './limits';
import { matterActions } from './matter-view';
import { queueActions } from './queue-view';
import { replyActions } from './reply-view';
import { routingActions } from './routing-view';
import type { SeenStep } from './seen';
import { Seen } from './seen-schema';
import { tellingActions } from './telling-view';
import { OfferedTopic, topicActions } from './topics-view';
import { CaseRow, CaseView, ChainView, DayHeads, Receipt } from './view';

const look = { id: CaseId, reason: AccessReason, words: Words };

const step = <N extends keyof typeof COMMAND_INPUTS>(name: N) =>
  writes(z.strictObject({ id: CaseId, say: COMMAND_INPUTS[name] }), CaseView);

/** A step that is decided on what its taker has seen, so that it crosses nothing that is unseen. */
const onSeen = <N extends SeenStep>(name: N) =>
  writes(z.strictObject({ id: CaseId, say: COMMAND_INPUTS[name], seen: Seen }), CaseView);

export const FileCase = z.strictObject({
  topic: Topic,
  text: writtenText(LIMITS.textMin, LIMITS.textMax),
  place: writtenText(0, LIMITS.placeMax),
  /** Somebody may come to harm: plain hours instead of school days. */
  danger: z.boolean(),
  /** It is about somebody at the union's desk: the youth league is its desk from the beginning. */
  aboutUnion: z.optional(z.boolean()),
  photos: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(LIMITS.photos)),
});

/** The steps that one action takes by their name; the others of the table have actions of their own, or time or minutes take them. */
export const STEP_NAMES = [
  'acknowledge',
  'take',
  'note',
  'reply',
  'ask',
  'supplement',
  'answer',
  'extend',
  'refuse',
  'part',
  'verdict',
  'rate',
  'reopen',
  'withdraw',
  'not-same',
  'confirm',
  'urge',
  'callback',
  'vouch',
  'about-union',
  'keep',
  'attempt',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export const caseActions = {
  /**
   * What a student needs to know of their school before they write: what they can choose, and whom to call; an empty phone: none is
   * named. `league`: whether somebody of its youth league is here for what is about the union itself.
   */
  'my-school': reads(
    z.strictObject({}),
    z.object({ dutyPhone: z.string(), league: z.boolean(), topics: z.array(OfferedTopic) }),
  ),
  /** The folder in storage for the photos of the draft with this key; `photo`: what one is called there. */
  'open-photo-folder': writes(
    z.strictObject({
      draft: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
      photo: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
      danger: z.optional(z.boolean()),
    }),
    z.object({ folder: z.string() }),
  ),
  file: writes(FileCase, Receipt),
  /** `after`: the moment of the last row that is known, and how many of the rows known have it. */
  mine: reads(
    z.strictObject({
      after: z.optional(z.strictObject({ at: ExactMoment, seen: z.int().check(z.minimum(1), z.maximum(10_000)) })),
    }),
    z.object({ cases: z.array(CaseRow), more: z.boolean() }),
  ),
  ...queueActions,
  ...replyActions,
  get: reads(z.strictObject({ id: CaseId }), CaseView),
  chain: reads(z.strictObject({ id: CaseId }), ChainView),
  heads: reads(z.strictObject({ schoolId: z.union([InstitutionId, z.literal(ABOUT_UNION)]), day: Day }), DayHeads),
  'open-name': writes(z.strictObject(look), z.object({ name: z.string() })),
  /** The number that the author has left; null: none. */
  'open-contact': writes(z.strictObject(look), z.object({ phone: z.nullable(z.string()) })),
  'view-photos': reads(
    z.strictObject({ ticket: z.string().check(z.maxLength(6000)) }),
    z.object({ photos: z.array(z.string()) }),
  ),
  rates: reads(z.strictObject({ schoolId: InstitutionId }), RatesView),
  acknowledge: onSeen('acknowledge'),
  take: step('take'),
  note: onSeen('note'),
  reply: onSeen('reply'),
  ask: onSeen('ask'),
  supplement: step('supplement'),
  answer: onSeen('answer'),
  extend: onSeen('extend'),
  refuse: onSeen('refuse'),
  part: step('part'),
  verdict: step('verdict'),
  rate: step('rate'),
  reopen: step('reopen'),
  withdraw: step('withdraw'),
  'not-same': step('not-same'),
  confirm: step('confirm'),
  urge: onSeen('urge'),
  callback: step('callback'),
  vouch: step('vouch'),
  'about-union': step('about-union'),
  keep: onSeen('keep'),
  attempt: step('attempt'),
  escalated: reads(LeagueWish, LeagueView),
  'long-overdue': reads(z.strictObject({}), LongOverdueView),
  ...routingActions,
  ...tellingActions,
  ...topicActions,
  ...matterActions,
  ...digestActions,
};
export type CaseActions = typeof caseActions;
