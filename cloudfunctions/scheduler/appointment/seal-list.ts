import { valueAt } from '@domain/appointment/beacon';
import { CHANNEL } from '@domain/appointment/channel';
import { type ListedTicket, listText, sorted, TICKETS_IN_LIST_PAGE } from '@domain/appointment/draw';
import { applications } from '../../_kit/appointment/applications';
import { drawLists, draws, listPageId, pagesOf } from '../../_kit/appointment/draws';
import { metLeaders } from '../../_kit/appointment/met-leaders';
import type { SessionDocument } from '../../_kit/appointment/sessions';
import { hexHash } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { publicCalendar } from '../../_kit/public-calendar';

const PAGE = 1000;

/** Everybody who applied and did not withdraw, as a list. A request for each thousand. */
async function listOf({ _id: sessionId, channel, schoolId }: SessionDocument, now: Date): Promise<ListedTicket[]> {
  const met = CHANNEL[channel].leader ? await metLeaders(schoolId, now) : new Set<string>();
  const list: ListedTicket[] = [];
  for (let after = ''; ; ) {
    const page = await applications.after({ sessionId, state: 'in' }, after, PAGE, ['ticket', 'authorId']);
    for (const { ticket, authorId } of page) list.push({ ticket, hasMet: met.has(authorId) });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return sorted(list);
    after = last._id;
  }
}

/**
 * Seals the list of a session whose window is over (product.md section 4). Pages lie under the hash of the list, and the draw, written
 * last and once, says which list it is: a run that died, or one that read something else meanwhile, leaves pages that count for nothing.
 */
export async function sealList(session: SessionDocument, now: Date): Promise<boolean> {
  const { _id: sessionId, schoolId, beacon } = session;
  const list = await listOf(session, now);
  const texts = Array.from({ length: pagesOf(list.length) }, (_none, page) =>
    listText(list.slice(page * TICKETS_IN_LIST_PAGE, (page + 1) * TICKETS_IN_LIST_PAGE)),
  );
  const listHash = hexHash(texts.join(''));
  for (const [page, text] of texts.entries())
    await drawLists.add({ _id: listPageId(sessionId, listHash, page), sessionId, listHash, page, text });
  const isOurs = await draws.add({
    ...{ _id: sessionId, version: 1, schoolId, state: 'sealed', frozenAt: now, listHash, beacon },
    ...{ count: list.length, firsts: list.filter(({ hasMet }) => !hasMet).length },
    ...{
      valueAt: valueAt(beacon, now, publicCalendar),
      entries: [],
      value: null,
      forAll: false,
      drawn: null,
      asked: [],
      recent: [],
    },
  });
  const sealed = isOurs ? listHash : (await draws.get(sessionId))?.listHash;
  if (sealed !== undefined) await drawLists.removeAll({ sessionId, listHash: _.neq(sealed) });
  return isOurs;
}
