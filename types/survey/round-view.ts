import { ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { PlaceId } from '../identity/place';
import { RoundId } from './ballot-schema';
import { NotName } from './not-name';
import { Questionnaire, wordsOf } from './questionnaire-schema';
import { QuestionnairesUpTo } from './questionnaire-view';
import { GROUPINGS, ROUND_LIMITS as MOST, ROUND_STATES, ROUND_STEPS, ROUND_WARNINGS, THRESHOLDS, WAITS } from './round';

const Name = writtenText(1, MOST.name);
const Year = z.int().check(z.minimum(1990), z.maximum(2100));
const QuestionnaireId = z.string().check(z.regex(/^[A-Za-z0-9_:-]{1,80}$/));
const SchoolId = z.string().check(z.regex(/^\d{10}$/));
const Words = wordsOf(60);

/** A class is told from others by all three: 1班 is in every year. */
const ClassAt = z.strictObject({ college: Name, grade: Year, className: Name });

/** Who is asked; null is everybody. A student must be named by each. */
export const EligibleWish = z.strictObject({
  colleges: z.nullable(z.array(Name).check(z.minLength(1), z.maxLength(MOST.colleges))),
  grades: z.nullable(z.array(Year).check(z.minLength(1), z.maxLength(MOST.grades))),
  classes: z.nullable(z.array(ClassAt).check(z.minLength(1), z.maxLength(MOST.classes))),
});

/** What an officer settles of a round. `schools`: which of a city's or the province's; null is all, and at a school itself. */
const settled = {
  questionnaireId: QuestionnaireId,
  eligible: EligibleWish,
  schools: z.nullable(z.array(SchoolId).check(z.minLength(1), z.maxLength(200))),
  grouping: z.enum(GROUPINGS),
  threshold: z.literal(THRESHOLDS),
  publishesBallots: z.boolean(),
  opensAt: ExactMoment,
  closesAt: ExactMoment,
};

/** A draft: a new one at a place (`id` null), or one that was seen at a version. */
export const RoundWish = z.strictObject({
  place: PlaceId,
  id: z.nullable(RoundId),
  version: z.int().check(z.minimum(0)),
  /** The version of the questionnaire that was seen: no other is asked. */
  questionnaireVersion: z.int().check(z.minimum(1)),
  ...settled,
});
export type RoundWish = z.infer<typeof RoundWish>;

export const RoundSeen = z.strictObject({ id: RoundId, version: z.int().check(z.minimum(1)) });
export const RoundCancel = z.strictObject({ id: RoundId, reason: writtenText(MOST.reasonMin, MOST.reason) });

const State = z.enum(ROUND_STATES);
const Step = z.enum(ROUND_STEPS);
/** A place, and what it is called. */
export const PlaceName = z.object({ place: PlaceId, scope: z.string() });

/** How many were asked and took a paper (null: too few to say), and when that was counted. */
const Turnout = z.object({ eligible: z.int(), papers: z.nullable(z.int()), countedAt: z.nullable(Moment) });

const RoundRow = z.object({
  id: z.string(),
  title: Words,
  state: State,
  opensAt: Moment,
  closesAt: Moment,
  /** Who asks, where it is not the place itself: a city's or the province's round at a school. */
  by: z.nullable(z.enum(['city', 'province'])),
  waitsFor: z.nullable(z.enum(WAITS)),
  /** Null before it has opened. */
  turnout: z.nullable(Turnout),
});
export type RoundRow = z.infer<typeof RoundRow>;

/** The last round of such a list that was shown; null at the beginning, or where no more follow. */
const RoundsUpTo = z.nullable(z.strictObject({ opensAt: Moment, id: RoundId }));

/** The rounds of a place, and those that are held there; the newest first. */
export const RoundsView = z.object({
  at: PlaceName,
  mayWrite: z.boolean(),
  rounds: z.array(RoundRow),
  after: RoundsUpTo,
});
export type RoundsView = z.infer<typeof RoundsView>;

const ClassSize = z.object({ college: z.string(), grade: z.int(), className: z.string(), students: z.int() });
const SchoolSize = z.object({ id: z.string(), name: z.string(), students: z.int() });

/** Who is on the rosters today: by class at a school, by school elsewhere. */
const Who = z.object({ classes: z.array(ClassSize), schools: z.array(SchoolSize) });
export type Who = z.infer<typeof Who>;

/** What a new round can be made of; of very many questionnaires a part, the one saved last first, and the one that a draft asks. `after`: the last of the part. */
export const RoundChoices = z.object({
  at: PlaceName,
  mayPlan: z.boolean(),
  questionnaires: z.array(
    z.object({ id: z.string(), version: z.int(), title: Words, items: z.int(), vote: z.boolean() }),
  ),
  after: QuestionnairesUpTo,
  who: Who,
});
export type RoundChoices = z.infer<typeof RoundChoices>;

const Line = z.object({
  colleges: z.array(z.string()),
  grades: z.array(z.int()),
  className: z.nullable(z.string()),
  classes: z.int(),
  eligible: z.int(),
  papers: z.int(),
});
export type LineView = z.infer<typeof Line>;

/** One round as those see it who look after it. Of people it says numbers, and never of fewer than ten whether they took part. */
export const RoundPlan = z.object({
  id: z.string(),
  version: z.int(),
  at: PlaceName,
  by: z.nullable(z.enum(['city', 'province'])),
  state: State,
  title: Words,
  /** People are voted for: nothing can come out low. */
  vote: z.boolean(),
  items: z.int(),
  /** What is asked, to be read before anybody settles it, and of which version it is a copy. */
  questionnaire: Questionnaire,
  questionnaireVersion: z.int(),
  /** What in it was said to be no names, by whom as an office. */
  notNames: z.array(NotName),
  /** Whether they may open the questionnaire that it was copied from. */
  mayOpen: z.boolean(),
  steps: z.array(Step),
  warnings: z.array(z.enum(ROUND_WARNINGS)),
  waitsFor: z.nullable(z.enum(WAITS)),
  settled: z.object({
    ...settled,
    threshold: z.number(),
    opensAt: Moment,
    closesAt: Moment,
    schools: z.array(z.string()),
  }),
  /** Before it opens: who would be asked today. */
  who: z.nullable(Who),
  /** Since it opened: the groups that results will have; empty where several schools are asked. */
  groups: z.array(z.object({ name: z.string(), students: z.int() })),
  turnout: z.nullable(Turnout),
  schools: z.array(z.object({ name: z.string(), eligible: z.int(), papers: z.nullable(z.int()) })),
  colleges: z.array(Line),
  grades: z.array(Line),
  classes: z.array(Line),
  /** `isCleared`: the ballots are deleted, and all who were asked are told. `isUnchecked`: students are not shown the reason (yet). */
  cancelled: z.nullable(
    z.object({
      at: Moment,
      reason: z.string(),
      wasOpen: z.boolean(),
      isCleared: z.boolean(),
      isUnchecked: z.boolean(),
    }),
  ),
});
export type RoundPlan = z.infer<typeof RoundPlan>;

const Saved = z.object({ id: z.string(), version: z.int() });

/** What officers do with the rounds of their place. */
export const roundActions = {
  /** `behind`: the last one that was shown. */
  rounds: reads(z.strictObject({ place: PlaceId, behind: RoundsUpTo }), RoundsView),
  /** `asked`: the questionnaire of the draft that is changed. `behind`: the last one that was shown. */
  'round-choices': reads(
    z.strictObject({ place: PlaceId, asked: z.nullable(QuestionnaireId), behind: QuestionnairesUpTo }),
    RoundChoices,
  ),
  'round-plan': reads(z.strictObject({ place: PlaceId, id: RoundId }), RoundPlan),
  'save-round': writes(RoundWish, Saved),
  'plan-round': writes(RoundSeen, Saved),
  'cancel-round': writes(RoundCancel, Saved),
};
