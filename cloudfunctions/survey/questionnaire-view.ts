import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { languagesOf } from '@domain/survey/questionnaire-texts';
import type { NotName } from '@types_/survey/not-name';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnaireRow, QuestionnaireView } from '@types_/survey/questionnaire-view';
import type { QuestionnaireDocument, SaidNotName } from '../_kit/survey/questionnaires';

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

/** What was said to be no names, without the person who said it. */
export const notNamesView = (said: readonly SaidNotName[] = []): NotName[] =>
  said.map(({ word, office, at }) => ({ word, office, at: at.toISOString() }));

type Shown = Pick<QuestionnaireDocument, '_id' | 'version' | 'draft' | 'unsure' | 'questionnaire' | 'notNames'>;

/** A questionnaire for its editor, with what is wrong in it. */
export const questionnaireView = (one: Shown): QuestionnaireView => ({
  ...{ id: one._id, version: one.version, draft: one.draft, unsure: one.unsure, questionnaire: one.questionnaire },
  notNames: notNamesView(one.notNames),
  problems: checkQuestionnaire(one.questionnaire),
});
