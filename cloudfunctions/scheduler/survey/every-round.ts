import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';

const PAGE = 100;

/** Some fields of a round; of its questionnaire whether it is a vote. */
type SomeOf<F extends keyof RoundDocument> = Pick<RoundDocument, F | '_id'> & {
  questionnaire?: Pick<Questionnaire, 'vote'>;
};

/**
 * Some fields of all rounds that a query finds, in the order of their ids. However many run at once (68 schools may each have
 * several), none is passed over.
 */
export async function everyRound<F extends keyof RoundDocument & string>(
  query: Record<string, unknown>,
  fields: readonly (F | 'questionnaire.vote')[],
): Promise<SomeOf<F>[]> {
  const found: SomeOf<F>[] = [];
  for (let after = ''; ; ) {
    const page = await rounds.after(query, after, PAGE, fields);
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last._id;
  }
}
