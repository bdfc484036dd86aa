import type { PlaceId } from '@types_/identity/place';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnairesUpTo } from '@types_/survey/questionnaire-view';
import { type Recent, remembered } from '../again';
import { _, anyOf, Collection, replaced } from '../database';

/** A word that a student there is called by and that somebody said is no name, with who did, as what, and when. */
export interface SaidNotName {
  word: string;
  by: string;
  office: string;
  at: Date;
}

/** What a school, a city or the province asks. A round copies it when it is planned, so changing it changes no round. */
export interface QuestionnaireDocument {
  _id: string;
  /** Grows with every change; what a round copied is told by it. */
  version: number;
  place: PlaceId;
  questionnaire: Questionnaire;
  /** Not finished: it may not hold together, and no round can ask it. */
  draft: boolean;
  /** The platform's check did not come to an end over its texts. */
  unsure: boolean;
  /** Kept for all later versions, so that nobody is asked twice; absent: none. */
  notNames?: SaidNotName[];
  /** The person who saved it last. */
  savedBy: string;
  savedAt: Date;
  /** Since when it is taken out of the list; rounds that copied it keep their copy. */
  removedAt: Date | null;
  /** The last calls that changed something here, so that a retry is known. */
  recent: Recent[];
}

export const questionnaires = new Collection<QuestionnaireDocument>('questionnaires');

/** The order of every list of them: the one saved last first. */
export const LAST_SAVED_FIRST = { savedAt: -1, _id: -1 } as const;
/** Those of a query that come behind one in that order, all without one: of those saved in the same moment whatever has a smaller id. */
export const savedBefore = (query: Record<string, unknown>, behind: QuestionnairesUpTo): object => {
  if (!behind) return query;
  const savedAt = new Date(behind.savedAt);
  return _.and([query, anyOf([{ savedAt: _.lt(savedAt) }, { savedAt, _id: _.lt(behind.id) }])]);
};
/** Where a list goes on behind a part of it. */
export const upTo = (last: Pick<QuestionnaireDocument, '_id' | 'savedAt'> | undefined): QuestionnairesUpTo =>
  last ? { savedAt: last.savedAt.toISOString(), id: last._id } : null;

type Changes = Omit<QuestionnaireDocument, '_id' | 'version' | 'place' | 'recent'>;

/** Writes a questionnaire, if nobody changed it meanwhile: null when somebody did. `before` null: the first time. One request. */
export async function saveQuestionnaire(
  before: QuestionnaireDocument | null,
  { _id, place }: Pick<QuestionnaireDocument, '_id' | 'place'>,
  changes: Changes,
  call: Recent,
): Promise<QuestionnaireDocument | null> {
  const recent = remembered(before ?? { recent: [] }, call);
  const after = { _id, place, ...changes, recent, version: (before?.version ?? 0) + 1 };
  if (!before) return (await questionnaires.add(after)) ? after : null;
  const data = { ...replaced({ ...changes, recent }), version: _.inc(1) };
  return (await questionnaires.updateWhere({ _id, place, version: before.version }, data)) ? after : null;
}
