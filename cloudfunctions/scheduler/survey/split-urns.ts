import { allDone } from '../../_kit/all-done';
import { _ } from '../../_kit/database';
import { roundResults } from '../../_kit/survey/round-results';
import { type UrnDocument, urns } from '../../_kit/survey/urns';

/** More schools than the province has. */
const MOST_PARTS = 1000;
/** Urns read in one request, and written at the same time. */
const AT_ONCE = 20;

const IS_WHOLE = { ids: _.exists(false) };

/** Urns of a group in the order of their ids, after one of them. One request. */
async function urnsOf(group: string, after: string, fields: readonly string[]): Promise<UrnDocument[]> {
  // An urn's id begins with its group's; ';' comes right behind ':'.
  const within = { _id: _.gt(after === '' ? `${group}:` : after).and(_.lt(`${group};`)) };
  const page = urns.find(within).orderBy('_id', 'asc').limit(AT_ONCE);
  return (await page.field(Object.fromEntries(fields.map((field) => [field, true]))).get()).data;
}

type Step = (page: readonly UrnDocument[]) => Promise<unknown>;

/** Does something with all urns of a group, some at a time. False: there was no time for all. */
async function walk(group: string, fields: readonly string[], hasTime: () => boolean, step: Step): Promise<boolean> {
  let page: UrnDocument[] = [];
  do {
    if (!hasTime()) return false;
    page = await urnsOf(group, page.at(-1)?._id ?? '', fields);
    await step(page);
  } while (page.length === AT_ONCE);
  return true;
}

/**
 * Lays the answers of a group into its urns once more, in the order of what they say, each urn's share beside its ballots. What
 * a share is follows from the ballots of all, so it is the same whoever lays it, and however often. Once an urn of the group is
 * split all shares are there; in a group with one urn there is nothing to deal. How many urns there are; null: there was no time for all.
 */
async function dealAnswers(group: string, hasTime: () => boolean): Promise<number | null> {
  const answers: string[] = [];
  const ids: string[] = [];
  let isDealt = false;
  const isRead = await walk(group, ['ballots.answers', 'ids.id'], hasTime, async (page) => {
    for (const urn of page) {
      ids.push(urn._id);
      answers.push(...urn.ballots.map((ballot) => ballot.answers));
      isDealt ||= urn.ids !== undefined;
    }
  });
  if (!isRead) return null;
  if (isDealt || ids.length === 1) return ids.length;
  answers.sort();
  const from = (at: number): number => Math.floor((at * answers.length) / ids.length);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (!hasTime()) return null;
    await allDone(
      ids
        .slice(at, at + AT_ONCE)
        .map((_id, nth) =>
          urns.updateWhere(
            { _id, sealed: true, ...IS_WHOLE, answers: _.exists(false) },
            { answers: answers.slice(from(at + nth), from(at + nth + 1)) },
          ),
        ),
    );
  }
  return ids.length;
}

/**
 * Takes the ballots apart, each urn in one write: ids with seals stay, and the share of the group's answers that was laid there. Of a
 * group with one urn that share is its own answers.
 */
const takeApart = (group: string, isAlone: boolean, hasTime: () => boolean): Promise<boolean> =>
  walk(group, ['ballots.id', 'ballots.seal', 'ids.id', ...(isAlone ? ['ballots.answers'] : [])], hasTime, (page) =>
    allDone(
      page
        .filter((urn) => urn.ids === undefined)
        .map(({ _id, ballots }) => {
          const ids = ballots.map(({ id, seal }) => ({ id, seal })).sort((a, b) => (a.id < b.id ? -1 : 1));
          const own = isAlone && { answers: ballots.map(({ answers }) => answers).sort() };
          const isReady = { _id, sealed: true, ...IS_WHOLE, ...(isAlone ? {} : { answers: _.exists(true) }) };
          return urns.updateWhere(isReady, { ids, ballots: [], texts: [], ...own });
        }),
    ),
  );

/**
 * What is kept of a counted school no longer says which answers belong to which id, nor what was written in which urn (decision
 * 23): an id leads to its group, and not to the urn its answers are in. A school without results is left as it is: it has yet to
 * be counted. False: there was no time for all.
 */
export async function splitUrns(roundId: string, hasTime: () => boolean): Promise<boolean> {
  const { data } = await roundResults.find({ roundId }).limit(MOST_PARTS).field({ groupPapers: true }).get();
  for (const { _id, groupPapers } of data)
    for (const at of groupPapers.keys()) {
      const group = `${_id}:${at}`;
      const count = await dealAnswers(group, hasTime);
      if (count === null || !(await takeApart(group, count === 1, hasTime))) return false;
    }
  return true;
}
