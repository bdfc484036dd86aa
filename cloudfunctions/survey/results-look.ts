import { FEWEST_SHOWN } from '@domain/core/suppress';
import type * as z from '@types_/core/zod';
import type { ResultsWish } from '@types_/survey/results-view';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { partIdOf } from '../_kit/survey/parts';
import { type ResultsDocument, roundResults } from '../_kit/survey/round-results';

type Wish = z.infer<typeof ResultsWish>;

/** What finds the results that an input names, in the request that finds its caller. */
export const resultsNamed = ({ round, school }: Wish) =>
  roundResults.firstBeside({ _id: partIdOf(round, school) }, 'results', 1);

/** The results that a call names; what is not counted yet is none. */
export function resultsOf({ earlier }: Call<unknown>): ResultsDocument {
  if (!earlier) throw new Refusal('RESULTS_NOT_FOUND');
  return earlier as ResultsDocument;
}

/** Where recounts belong: the school alone, for they are its own affair. */
export const placeOfResults = ({ schoolId }: Pick<ResultsDocument, 'schoolId'>) => ({ schoolId, prefecture: null });

/** As `placeOfResults`, of texts; with whether they are about the union's desk, which has no part in them then. */
export const placeOfTexts = ({ schoolId, aboutUnion }: Pick<ResultsDocument, 'schoolId' | 'aboutUnion'>) => ({
  ...placeOfResults({ schoolId }),
  aboutUnion: aboutUnion === true,
});

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
