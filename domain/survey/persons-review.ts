import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import { isAboutPersons } from './about-persons';
import { isSameItem } from './compare-results';
import { textsOfItem } from './questionnaire-texts';
import { cadre } from './templates/cadre';

const isAsked = (items: readonly Item[], id: string): boolean => isSameItem(cadre.items, items, id);

/** Whether an item is one of the five-dimension review, word for word in each language in which it is written. */
export function isOfReview(items: readonly Item[], item: Item): boolean {
  const shipped = cadre.items.find(({ id }) => id === item.id);
  if (!shipped || !isAsked(items, item.id)) return false;
  const theirs = textsOfItem(shipped);
  return textsOfItem(item).every(({ part, words }) => {
    const wanted: object = theirs.find((one) => one.part === part)?.words ?? {};
    return Object.entries(words).every(([language, text]) => text === wanted[language as keyof typeof wanted]);
  });
}

/**
 * The next version of a questionnaire: what was about persons stays so, whoever saves it, and what asks a question of the five-dimension
 * review is, whether it says so or not.
 */
export const stillAboutPersons = (
  next: Questionnaire,
  before: Pick<Questionnaire, 'aboutPersons' | 'vote'> | null,
): Questionnaire =>
  isAboutPersons(next) || (before && isAboutPersons(before)) || next.items.some(({ id }) => isAsked(next.items, id))
    ? { ...next, aboutPersons: true }
    : next;
