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
import { tellingActions } from './telling-view';
import { OfferedTopic, topicActions } from './topics-view';
import { CaseRow, CaseView, ChainView, DayHeads, Receipt } from './view';

const step = <N extends keyof typeof COMMAND_INPUTS>(name: N) =>
  writes(z.strictObject({ id: CaseId, say: COMMAND_INPUTS[name] }), CaseView);

/** A letter to the student; `seen`: the last entry that its writer has seen, so that it crosses nobody else's unseen. */
const letter = <N extends 'reply' | 'ask' | 'answer'>(name: N) =>
  writes(
    z.strictObject({ id: CaseId, say: COMMAND_INPUTS[name], seen: z.optional(z.int().check(z.minimum(0))) }),
    CaseView,
  );

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

/** The steps a person can take today; `lapse`, `merge` and the others of the table come with their own features. */
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
  'open-name': writes(
    z.strictObject({ id: CaseId, reason: AccessReason, words: Words }),
    z.object({ name: z.string() }),
  ),
  'view-photos': reads(
    z.strictObject({ ticket: z.string().check(z.maxLength(6000)) }),
    z.object({ photos: z.array(z.string()) }),
  ),
  rates: reads(z.strictObject({ schoolId: InstitutionId }), RatesView),
  acknowledge: step('acknowledge'),
  take: step('take'),
  note: step('note'),
  reply: letter('reply'),
  ask: letter('ask'),
  supplement: step('supplement'),
  answer: letter('answer'),
  extend: step('extend'),
  refuse: step('refuse'),
  part: step('part'),
  verdict: step('verdict'),
  rate: step('rate'),
  reopen: step('reopen'),
  withdraw: step('withdraw'),
  'not-same': step('not-same'),
  confirm: step('confirm'),
  urge: step('urge'),
  callback: step('callback'),
  vouch: step('vouch'),
  'about-union': step('about-union'),
  keep: step('keep'),
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
