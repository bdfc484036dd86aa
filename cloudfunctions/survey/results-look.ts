import { FEWEST_SHOWN } from '@domain/core/suppress';
import { placeOf } from '@domain/identity/place';
import { isAboutPersons, isOfSchool } from '@domain/survey/about-persons';
import { doerAt } from '@domain/survey/round';
import type * as z from '@types_/core/zod';
import type { ResultsWish } from '@types_/survey/results-view';
import { _ } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { partIdOf } from '../_kit/survey/parts';
import { type ResultsDocument, roundResults } from '../_kit/survey/round-results';
import type { TextDocument } from '../_kit/survey/texts';

type Wish = z.infer<typeof ResultsWish>;

/** What finds the results that an input names, in the request that finds its caller. */
export const resultsNamed = ({ round, school }: Wish) =>
  roundResults.firstBeside({ _id: partIdOf(round, school) }, 'results', 1);

/** Whether somebody may know of whom results name: people of the school, and who looks after the rounds of the place that asked. */
const mayKnow = ({ schoolId, place }: ResultsDocument, { actor, now }: Call<unknown>): boolean =>
  isOfSchool(actor, schoolId, now) || doerAt(actor, placeOf(place), now) !== null;

/** The results that a call names; what is not counted yet is none, nor is what names people whom the caller may not know of. */
export function resultsOf(call: Call<unknown>): ResultsDocument {
  const found = call.earlier as ResultsDocument | null;
  if (!found || (isAboutPersons(found) && !mayKnow(found, call))) throw new Refusal('RESULTS_NOT_FOUND');
  return found;
}

/** What names nobody (`isAboutPersons`): votes that were counted before they were marked are known by being votes. */
export const NAMES_NOBODY = { aboutPersons: _.neq(true), vote: _.neq(true) };

/** What somebody may know of what came of rounds at a school: what names people only if they are of the school. */
export const seenAt = (schoolId: string, { actor, now }: Call<unknown>): Record<string, unknown> =>
  isOfSchool(actor, schoolId, now) ? { schoolId } : { schoolId, ...NAMES_NOBODY };

/** The same of rounds that were called off there: those that name people have questionnaires that say so, or are votes. */
export const calledOffAt = (schoolId: string, { actor, now }: Call<unknown>): Record<string, unknown> =>
  isOfSchool(actor, schoolId, now)
    ? { schools: schoolId }
    : { schools: schoolId, 'questionnaire.aboutPersons': _.neq(true), 'questionnaire.vote': _.neq(true) };

/** Where recounts belong: the school alone, for they are its own affair. */
export const placeOfResults = ({ schoolId }: Pick<ResultsDocument, 'schoolId'>) => ({ schoolId, prefecture: null });

/** As `placeOfResults`, of a text; with the day as of which it is about the union's desk, which has no part in it then. */
export const placeOfText = ({ schoolId, aboutUnion }: Pick<TextDocument, 'schoolId' | 'aboutUnion'>) => ({
  ...placeOfResults({ schoolId }),
  aboutUnion: aboutUnion ?? null,
});

/** The same of the texts of some results. */
export const placeOfTexts = ({ schoolId, aboutUnion, opensAt }: ResultsDocument) =>
  placeOfText({ schoolId, ...(aboutUnion && { aboutUnion: opensAt }) });

/** Of fewer than ten texts not even their number is said: it would be a count of few. */
export const isFewTexts = (texts: number): boolean => texts > 0 && texts < FEWEST_SHOWN;

/** How many answered or took a paper; null where fewer than ten were asked, for it would be a count of few. */
export const unlessFew = (eligible: number, count: number | null): number | null =>
  eligible < FEWEST_SHOWN ? null : count;

/** Whose round it was, where it was not the school's own. */
export const asker = ({ place }: Pick<ResultsDocument, 'place'>): 'city' | 'province' | null => {
  if (place === 'province') return 'province';
  return place.startsWith('city-') ? 'city' : null;
};
