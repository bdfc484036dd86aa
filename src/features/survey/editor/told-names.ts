import { isAboutPersons } from '@domain/survey/about-persons';
import { type NamedWord, standingIn } from '@domain/survey/named-words';
import type { Draft } from './drafts';

const told = new Map<string, readonly string[]>();

/** Words of a questionnaire that students are called by, as a refusal told them: when it was saved, or a round of it was to be settled. */
export const tellNames = (id: string, words: readonly string[]): unknown =>
  told.set(id, [...new Set([...(told.get(id) ?? []), ...words])]);

/** It was saved: what is left of them was said to be words. */
export const forgetNames = (id: string): unknown => told.delete(id);

/** Those that still stand in it, but for what was said of it before. */
export const namesIn = ({ id, questionnaire, saidSoFar = [] }: Draft): NamedWord[] =>
  standingIn(questionnaire, told.get(id) ?? []).filter(({ word }) => !saidSoFar.includes(word));

/** Those of them of which nobody has said what they are. */
export const unsaidIn = (draft: Draft): NamedWord[] =>
  isAboutPersons(draft.questionnaire) ? [] : namesIn(draft).filter(({ word }) => !draft.notNames?.includes(word));
