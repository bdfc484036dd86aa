import type { QuestionnaireView } from '@types_/survey/questionnaire-view';

/** A questionnaire as it is saved again. */
export type Removed = Pick<QuestionnaireView, 'id' | 'version' | 'draft' | 'questionnaire'> & { place: string };

let removed: Removed | null = null;

/** What was taken out last, until the list is left behind: saving it again brings it back. */
export const lastRemoved = (): Removed | null => removed;

export function keepRemoved(one: Removed): void {
  removed = one;
}

export function forgetRemoved(): void {
  removed = null;
}
