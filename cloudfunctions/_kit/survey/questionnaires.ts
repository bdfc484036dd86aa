import type { PlaceId } from '@types_/identity/place';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { _, Collection } from '../database';

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
  /** The person who saved it last. */
  savedBy: string;
  savedAt: Date;
  /** Since when it is taken out of the list; rounds that copied it keep their copy. */
  removedAt: Date | null;
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export const questionnaires = new Collection<QuestionnaireDocument>('questionnaires');

/** Calls that a questionnaire remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 20;

type Changes = Omit<QuestionnaireDocument, '_id' | 'version' | 'place' | 'recent'>;

/** Writes a questionnaire, if nobody changed it meanwhile: null when somebody did. `before` null: the first time. One request. */
export async function saveQuestionnaire(
  before: QuestionnaireDocument | null,
  { _id, place }: Pick<QuestionnaireDocument, '_id' | 'place'>,
  changes: Changes,
  { key, fingerprint }: QuestionnaireDocument['recent'][number],
): Promise<QuestionnaireDocument | null> {
  const recent = [...(before?.recent ?? []), { key, fingerprint }].slice(-MOST_RECENT);
  const after = { _id, place, ...changes, recent, version: (before?.version ?? 0) + 1 };
  if (!before) return (await questionnaires.add(after)) ? after : null;
  const values = Object.entries({ ...changes, recent }).map(([name, value]) => [name, _.set(value)]);
  const data = { ...Object.fromEntries(values), version: _.inc(1) };
  return (await questionnaires.updateWhere({ _id, place, version: before.version }, data)) ? after : null;
}
