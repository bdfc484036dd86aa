import { publishedList } from '@domain/case/chain/heads';
import { plusDays } from '@domain/core/school-clock';
import { openHash } from '../crypto';
import { _ } from '../database';
import { draws } from './draws';

const PAGE = 1000;
const begins = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** What is published of the lists that were sealed on a day, by school (decision 26). */
export async function sealedLists(day: string): Promise<{ schoolId: string; head: string }[]> {
  const found: { schoolId: string; head: string }[] = [];
  const onDay = { frozenAt: _.gte(begins(day)).and(_.lt(begins(plusDays(day, 1)))) };
  for (let after = ''; ; ) {
    const page = await draws.after(onDay, after, PAGE, ['schoolId', 'listHash']);
    for (const { _id, schoolId, listHash } of page)
      found.push({ schoolId, head: publishedList(_id, listHash, openHash) });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last._id;
  }
}
