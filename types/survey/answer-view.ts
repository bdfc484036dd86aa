import { Moment } from '../core/date';
import * as z from '../core/zod';
import { PlaceId } from '../identity/place';
import { PartId, RoundId } from './ballot-schema';
import { QUESTIONNAIRE_LIMITS } from './questionnaire';
import { Questionnaire, wordsOf } from './questionnaire-schema';
import { TEXT_READERS } from './results';

/** How a round stands for whoever may see it. `counting` is over and not counted yet; only `closed` has results. */
export const SeenState = z.enum(['open', 'counting', 'closed', 'cancelled']);

/** What the phone tells the caller's ballots from those of others by who use it too. */
const Mark = z.string();

/** The caller took none, and a paper went to their account while it was bound to another line: it gets no other (decision 38). */
const ByAnother = z.boolean();

/** A round at the caller's school, as a line of a list. */
export const MyRound = z.object({
  id: RoundId,
  title: wordsOf(QUESTIONNAIRE_LIMITS.title),
  /** How many items there are. */
  items: z.int(),
  state: SeenState,
  opensAt: Moment,
  closesAt: Moment,
  /** On the roll that was frozen at opening; rolls go at closing, and so does this. */
  onRoll: z.boolean(),
  /** The caller took a paper, on whichever phone. */
  taken: z.boolean(),
  byAnother: ByAnother,
  /** Why, of one that was called off while it was open. */
  cancelled: z.nullable(z.object({ reason: z.string() })),
});
export type MyRound = z.infer<typeof MyRound>;

/** Rounds at the caller's school: all that run and ask them, then the latest of the others, called off while open too, each newest first. */
export const MyRounds = z.object({ school: z.string(), mark: Mark, rounds: z.array(MyRound) });

/** Who votes under one key. Its place in the list is the number that stamps and ballots name it by. */
export const GroupView = z.object({ name: z.string(), eligible: z.int(), publicKey: z.string() });
export type GroupView = z.infer<typeof GroupView>;

/** One round as whoever answers it needs it. */
export const RoundView = z.object({
  id: RoundId,
  mark: Mark,
  part: PartId,
  place: PlaceId,
  state: SeenState,
  opensAt: Moment,
  closesAt: Moment,
  /** Ballots are taken until then, and papers given again whose reply was lost; new papers only until `closesAt`. */
  castUntil: Moment,
  questionnaire: Questionnaire,
  eligible: z.int(),
  groups: z.array(GroupView),
  keysHash: z.nullable(z.string()),
  publishesBallots: z.boolean(),
  /** Who reads what is written, before anybody else does. */
  reader: z.enum(TEXT_READERS),
  /** The caller's group by its number; null for whoever is not on the roll, and when rolls are gone. */
  group: z.nullable(z.int()),
  taken: z.boolean(),
  byAnother: ByAnother,
  /** `isCleared`: the ballots are deleted, and all who were asked are told. */
  cancelled: z.nullable(z.object({ reason: z.string(), isCleared: z.boolean() })),
});
export type RoundView = z.infer<typeof RoundView>;
