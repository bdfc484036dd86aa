import type { RoundDocument } from '../../cloudfunctions/_kit/survey/rounds';
import type { Answer } from './as';
import { JILIN } from './schools';
import { survey } from './survey-rounds';

/** What the results of a round at a school are asked for by. */
export const resultsAt = ({ _id }: RoundDocument, school = JILIN.id) => ({ round: _id, school });

/** The results of a round at 吉林大学 as somebody sees them, the latest version unless given. */
export const showResults = (openid: string, round: RoundDocument, version = 0): Promise<Answer> =>
  survey(openid, 'results', { ...resultsAt(round), version });
