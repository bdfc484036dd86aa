import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { RoundId } from './ballot-schema';
import { QUESTIONNAIRE_LIMITS } from './questionnaire';
import { Item, wordsOf } from './questionnaire-schema';
import { CELL_STATES, MOST_REASON, TEXT_READERS, TEXT_STATES, WITHHELD_FOR } from './results';
import { GROUPINGS } from './round';
import { EligibleWish } from './round-view';

export const SchoolId = z.string().check(z.regex(/^\d{10}$/));
const ItemId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,23}$/));
const TextId = z.string().check(z.regex(/^[A-Za-z0-9_-]{32}$/));
const Reason = writtenText(2, MOST_REASON);

/** The last round of a list that was shown; null at the beginning, or where no more follow. */
const ListedUpTo = z.nullable(z.strictObject({ closesAt: Moment, round: RoundId }));
/** `behind`: the last one that was shown. */
export const ResultsListWish = z.strictObject({ school: SchoolId, behind: ListedUpTo });
/** A round at a school. */
export const ResultsWish = z.strictObject({ round: RoundId, school: SchoolId });
/** `version`: counted from 1; 0 is the one that holds. */
export const ResultsAt = z.strictObject({ ...ResultsWish.shape, version: z.int().check(z.minimum(0)) });
/** `row`: of a matrix; otherwise empty. */
export const OthersWish = z.strictObject({
  round: RoundId,
  item: ItemId,
  row: z.string().check(z.regex(/^([a-z][a-z0-9-]{0,23})?$/)),
});
/** `after`: the last one that was shown; empty at the beginning. */
export const TextsWish = z.strictObject({
  ...ResultsWish.shape,
  after: z.string().check(z.regex(/^([A-Za-z0-9_-]{32})?$/)),
});
/** `why`: what a text is withheld for; null releases it. `remark`: what else is to be said of it. */
export const TextDecision = z.strictObject({
  id: TextId,
  why: z.nullable(z.enum(WITHHELD_FOR)),
  remark: writtenText(0, MOST_REASON),
});
export const RecountWish = z.strictObject({ ...ResultsWish.shape, reason: Reason });

const Cell = z.union([
  z.object({
    state: z.enum(['shown', 'zero']),
    asked: z.int(),
    unused: z.int(),
    unanswered: z.int(),
    counts: z.array(z.int()),
    positive: z.optional(z.int()),
  }),
  z.object({ state: z.enum(['not-asked', 'hidden']) }),
]);

const Title = wordsOf(60);
const By = z.nullable(z.enum(['city', 'province']));

const Counted = z.object({
  round: z.string(),
  title: Title,
  closesAt: Moment,
  eligible: z.int(),
  /** Null where so few were asked that it would tell of them. */
  ballots: z.nullable(z.int()),
});

const Left = z.object({ waiting: z.int(), released: z.int(), withheld: z.int() });

/** How texts stand, for everybody. `reasons`: what those are withheld for, as far as that tells of nobody; `why` null: several together. */
export const TextsTold = z.object({
  ...Left.shape,
  reasons: z.array(z.object({ why: z.nullable(z.enum(WITHHELD_FOR)), count: z.int() })),
});
export type TextsTold = z.infer<typeof TextsTold>;

/** Results that others are compared with: an earlier round at the same school. */
const Earlier = z.object({
  ...Counted.shape,
  threshold: z.number(),
  items: z.array(Item),
  total: z.array(Cell),
  /** Whether the same were to be asked: otherwise nothing is called better or worse. */
  sameAsked: z.boolean(),
});

/** The results of a round at a school, for everybody (product.md section 3). Cells are by column, in the order of what was asked. */
export const ResultsView = z.object({
  ...Counted.shape,
  school: z.object({ id: z.string(), name: z.string() }),
  /** Whose round it is, where it is not the school's own. */
  by: By,
  opensAt: Moment,
  /** People were voted for: nothing came out low. */
  vote: z.boolean(),
  items: z.array(Item),
  /** It names whom it assesses: nobody elsewhere sees it, nothing has to be bettered, and it goes a school year later. */
  aboutPersons: z.boolean(),
  /** Who was asked of the school. */
  asked: EligibleWish,
  /** Ballots that were changed after they were cast, and so are not counted. */
  altered: z.int(),
  /** Null as `ballots`. */
  papers: z.nullable(z.int()),
  /** A share of positive answers below it has to be bettered. */
  threshold: z.number(),
  grouping: z.enum(GROUPINGS),
  /** `papers`: null also where together with others it would tell of few. */
  groups: z.array(
    z.object({ name: z.string(), eligible: z.int(), ballots: z.nullable(z.int()), papers: z.nullable(z.int()) }),
  ),
  table: z.object({ total: z.array(Cell), groups: z.array(z.array(Cell)) }),
  /** How the texts that came stand; null where so few came that nothing is said. */
  texts: z.nullable(TextsTold),
  /** Who reads them. */
  reader: z.enum(TEXT_READERS),
  /** Whether the ballots themselves can be had. */
  hasBallots: z.boolean(),
  /** The one shown, counted from 1. */
  version: z.int(),
  versions: z.array(z.object({ at: Moment, reason: z.nullable(z.string()) })),
  /** Whether the caller reads texts here. */
  mayReview: z.boolean(),
  /** Whether the caller sees what was withheld, and may release it after all. */
  maySeeWithheld: z.boolean(),
  /** Whether the caller may have it counted again. */
  mayRecount: z.boolean(),
  earlier: z.array(Earlier),
});
export type ResultsView = z.infer<typeof ResultsView>;

/** A round that was called off while it was open: `closesAt` is when. */
const CalledOff = z.object({ ...z.pick(Counted, { round: true, title: true, closesAt: true }).shape, by: By });

export const ResultsList = z.object({
  rounds: z.array(
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('closed'), ...Counted.shape, by: By }),
      z.object({ state: z.literal('cancelled'), ...CalledOff.shape, reason: z.string() }),
    ]),
  ),
  /** Where the next ones begin. */
  after: ListedUpTo,
});
export type ResultsList = z.infer<typeof ResultsList>;

/** One item at every school of a round, by name: nobody is first. `share`: where it is shown; thin: too few answered to be compared. */
export const OthersView = z.object({
  schools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum([...CELL_STATES, 'thin']),
      share: z.nullable(z.object({ positive: z.int(), n: z.int() })),
    }),
  ),
});
export type OthersView = z.infer<typeof OthersView>;

const Text = z.object({ id: z.string(), item: z.string(), text: z.string() });
/** What was asked, for each text's `item`. */
const Asked = z.array(z.object({ id: z.string(), title: wordsOf(QUESTIONNAIRE_LIMITS.itemTitle) }));

/** Texts that wait for somebody to read them, without anything else that stood on their ballots; `left`: how many do. */
export const TextReview = z.object({ title: Title, items: z.array(Item), left: z.int(), texts: z.array(Text) });
export type TextReview = z.infer<typeof TextReview>;

/** Texts that everybody may read. `left`: null where so few came that nothing is said. `after`: where the next ones begin; null when there are none. */
export const ReleasedTexts = z.object({
  left: z.nullable(TextsTold),
  reader: z.enum(TEXT_READERS),
  items: Asked,
  /** `mayTakeBack`: whether the caller may. */
  texts: z.array(z.object({ ...Text.shape, mayTakeBack: z.boolean() })),
  after: z.nullable(z.string()),
});
export type ReleasedTexts = z.infer<typeof ReleasedTexts>;

/** What was withheld, for the youth league: for what, who said so, when. `after` as in `ReleasedTexts`. */
export const WithheldTexts = z.object({
  items: Asked,
  texts: z.array(
    z.object({ ...Text.shape, why: z.enum(WITHHELD_FOR), remark: z.string(), office: z.string(), at: Moment }),
  ),
  after: z.nullable(z.string()),
});
export type WithheldTexts = z.infer<typeof WithheldTexts>;

export const TextDecided = z.object({ id: z.string(), state: z.enum(TEXT_STATES) });
export const BallotsFile = z.object({ url: z.string() });

/** What a round came to, and what officers release of it. */
export const resultActions = {
  results: reads(ResultsAt, ResultsView),
  'results-list': reads(ResultsListWish, ResultsList),
  'other-schools': reads(OthersWish, OthersView),
  'ballots-file': reads(ResultsAt, BallotsFile),
  'released-texts': reads(TextsWish, ReleasedTexts),
  'text-review': reads(ResultsWish, TextReview),
  'decide-text': writes(TextDecision, TextDecided),
  'withheld-texts': reads(TextsWish, WithheldTexts),
  /** `why`: for what it was withheld when it was looked at. */
  'release-withheld': writes(z.strictObject({ id: TextId, why: z.enum(WITHHELD_FOR) }), TextDecided),
  'recount-results': writes(RecountWish, z.object({ asked: z.literal(true) })),
};
