import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { languagesOf } from '@domain/survey/questionnaire-texts';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnaireRow, QuestionnaireView } from '@types_/survey/questionnaire-view';
import type { QuestionnaireDocument } from '../_kit/survey/questionnaires';

/** A questionnaire as it stands in a list. */
export const listedQuestionnaire = (questionnaire: Questionnaire) => ({
  title: questionnaire.title,
  items: questionnaire.items.length,
  languages: languagesOf(questionnaire),
});

/** A questionnaire in a list. */
export const questionnaireRow = (one: QuestionnaireDocument): QuestionnaireRow => ({
  ...listedQuestionnaire(one.questionnaire),
  ...{ id: one._id, version: one.version, draft: one.draft, savedAt: one.savedAt.toISOString() },
});

type Shown = Pick<QuestionnaireDocument, '_id' | 'version' | 'draft' | 'unsure' | 'questionnaire'>;

/** A questionnaire for its editor, with what is wrong in it. */
export const questionnaireView = ({ _id, version, draft, unsure, questionnaire }: Shown): QuestionnaireView => ({
  ...{ id: _id, version, draft, unsure, questionnaire },
  problems: checkQuestionnaire(questionnaire),
});
