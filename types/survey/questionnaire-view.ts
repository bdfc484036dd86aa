import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { LANGUAGES } from '../core/language';
import * as z from '../core/zod';
import { PlaceId } from '../identity/place';
import { NotName, NotNames } from './not-name';
import { ASKED_STATES } from './questionnaire';
import { QUESTIONNAIRE_PROBLEMS } from './questionnaire-problem';
import { Questionnaire } from './questionnaire-schema';
import { TEMPLATES } from './template';

/** Made on the phone, so that saving twice makes one. */
export const QuestionnaireId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,40}$/));

const Title = z.object({ 'zh-CN': z.string(), ko: z.optional(z.string()), en: z.optional(z.string()) });

const listed = { title: Title, items: z.int(), languages: z.array(z.enum(LANGUAGES)) };
export const QuestionnaireRow = z.object({
  ...{ id: z.string(), ...listed, version: z.int(), savedAt: Moment },
  /** Not finished: no round can ask it. */
  draft: z.boolean(),
});
export type QuestionnaireRow = z.infer<typeof QuestionnaireRow>;

/** The last one of such a list that was shown; null at the beginning, or where no more follow. */
export const QuestionnairesUpTo = z.nullable(z.strictObject({ savedAt: Moment, id: QuestionnaireId }));
export type QuestionnairesUpTo = z.infer<typeof QuestionnairesUpTo>;

/** The questionnaires of a place, the one saved last first, and those that come with the app. */
export const QuestionnaireList = z.object({
  questionnaires: z.array(QuestionnaireRow),
  after: QuestionnairesUpTo,
  templates: z.array(z.object({ name: z.enum(TEMPLATES), ...listed })),
});
export type QuestionnaireList = z.infer<typeof QuestionnaireList>;

export const QuestionnaireView = z.object({
  /** Empty for one that comes with the app. */
  id: z.string(),
  /** 0 for one that is not stored. */
  version: z.int(),
  draft: z.boolean(),
  /** The platform's check did not come to an end over its texts: the officers read them themselves once more. */
  unsure: z.boolean(),
  questionnaire: Questionnaire,
  /** When it is opened: the version that students answer in a round, or will, or have; that one stays. Absent: no round of it was settled. */
  asked: z.optional(z.object({ version: z.int(), state: z.enum(ASKED_STATES) })),
  notNames: z.array(NotName),
  problems: z.array(
    z.object({
      item: z.string(),
      problem: z.enum(QUESTIONNAIRE_PROBLEMS),
      part: z.optional(z.string()),
      language: z.optional(z.enum(LANGUAGES)),
    }),
  ),
});
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;

const version = z.int().check(z.minimum(0));

export const questionnaireActions = {
  /** `behind`: the last one that was shown. */
  'list-questionnaires': reads(z.strictObject({ place: PlaceId, behind: QuestionnairesUpTo }), QuestionnaireList),
  /** One of the place, or one that comes with the app by its name: to be saved under an id of its own. */
  questionnaire: reads(
    z.strictObject({ place: PlaceId, id: z.string().check(z.regex(/^[A-Za-z0-9_-]{5,40}$/)) }),
    QuestionnaireView,
  ),
  /**
   * `version`: the one that was changed, 0 for a new one. `draft`: it may not hold together yet, and no round can ask it. `notNames`: what was
   * refused as a student's name and is a word; of what names nobody, or stands nowhere in it, nothing is kept.
   */
  'save-questionnaire': writes(
    z.strictObject({
      ...{ place: PlaceId, id: QuestionnaireId, version, draft: z.boolean(), questionnaire: Questionnaire },
      notNames: z.optional(NotNames),
    }),
    QuestionnaireView,
  ),
  /** Saving it again with the version that comes back brings it back. */
  'remove-questionnaire': writes(
    z.strictObject({ place: PlaceId, id: QuestionnaireId, version }),
    z.object({ version: z.int() }),
  ),
};
