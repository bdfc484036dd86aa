import { _ } from '../_kit/database';
import { roundResults } from '../_kit/survey/round-results';
import { answersOf, type UrnDocument, urns } from '../_kit/survey/urns';

/** More schools than the province has. */
const MOST_PARTS = 1000;
/** Urns read in one request, and written at the same time. */
const AT_ONCE = 20;

const IS_WHOLE = { ids: _.exists(false) };

/** An urn as it is kept: its lists are in the order of what they say, so that no place in one leads to a place in the other. */
const apart = (urn: UrnDocument): Partial<UrnDocument> => ({
  ids: urn.ballots.map(({ id, seal }) => ({ id, seal })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  answers: [...answersOf(urn)].sort(),
  ballots: [],
  texts: [],
});

/** Splits what is whole of a part's urns, each in one write; what another run has split is left. False: there was no time for all. */
async function splitUrnsOf(partId: string, hasTime: () => boolean): Promise<boolean> {
  let page: UrnDocument[] = [];
  do {
    if (!hasTime()) return false;
    page = await urns.after({ partId, ...IS_WHOLE }, page.at(-1)?._id ?? '', AT_ONCE);
    await Promise.all(page.map((urn) => urns.updateWhere({ _id: urn._id, sealed: true, ...IS_WHOLE }, apart(urn))));
  } while (page.length === AT_ONCE);
  return true;
}

/**
 * What is kept of a counted school no longer says which answers belong to which id, nor what was written in which urn (decision
 * 23). A school without results is left as it is: it has yet to be counted. False: there was no time for all.
 */
export async function splitUrns(roundId: string, hasTime: () => boolean): Promise<boolean> {
  const { data } = await roundResults.find({ roundId }).limit(MOST_PARTS).field({ _id: true }).get();
  for (const { _id } of data) if (!(await splitUrnsOf(_id, hasTime))) return false;
  return true;
}
