import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { languagesOf } from '@domain/survey/questionnaire-texts';
import type { NotName } from '@types_/survey/not-name';
import { ASKED_STATES } from '@types_/survey/questionnaire';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { QuestionnaireRow, QuestionnaireView } from '@types_/survey/questionnaire-view';
import type { RoundState } from '@types_/survey/round';
import { _ } from '../_kit/database';
import type { QuestionnaireDocument, SaidNotName } from '../_kit/survey/questionnaires';
import type { RoundDocument } from '../_kit/survey/rounds';

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

const SEEN_AS: Partial<Record<RoundState, (typeof ASKED_STATES)[number]>> = {
  ...{ planned: 'planned', opening: 'planned', open: 'open', counting: 'over', closed: 'over' },
};

/** What of a round is looked at for its questionnaire's editor. */
export type Asking = Pick<RoundDocument, 'state' | 'questionnaireVersion'>;
/** Rounds that ask some version of a questionnaire for good. */
export const asking = (place: string, questionnaireId: string) => ({
  ...{ place, questionnaireId, state: _.in(Object.keys(SEEN_AS)) },
});

/** Of the rounds of a questionnaire, the latest first, the version that its editor is told of. */
function askedOf(all: readonly Asking[]): Pick<QuestionnaireView, 'asked'> {
  const found = ASKED_STATES.flatMap((state) => {
    const one = all.find((round) => SEEN_AS[round.state] === state);
    return one ? [{ version: one.questionnaireVersion, state }] : [];
  });
  return found[0] ? { asked: found[0] } : {};
}

type Shown = Pick<QuestionnaireDocument, '_id' | 'version' | 'draft' | 'unsure' | 'questionnaire' | 'notNames'>;

/** A questionnaire for its editor, with what is wrong in it. */
export const questionnaireView = (one: Shown, rounds: readonly Asking[] = []): QuestionnaireView => ({
  ...askedOf(rounds),
  ...{ id: one._id, version: one.version, draft: one.draft, unsure: one.unsure, questionnaire: one.questionnaire },
  notNames: notNamesView(one.notNames),
  problems: checkQuestionnaire(one.questionnaire),
});
