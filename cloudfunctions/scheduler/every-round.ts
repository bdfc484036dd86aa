import { type RoundDocument, rounds } from '../_kit/survey/rounds';

const PAGE = 100;

/**
 * Some fields of all rounds that a query finds, in the order of their ids. However many run at once (68 schools may each have
 * several), none is passed over.
 */
export async function everyRound<F extends keyof RoundDocument & string>(
  query: Record<string, unknown>,
  fields: readonly F[],
): Promise<Pick<RoundDocument, F | '_id'>[]> {
  const found: Pick<RoundDocument, F | '_id'>[] = [];
  for (let after = ''; ; ) {
    const page = await rounds.after(query, after, PAGE, fields);
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last._id;
  }
}
