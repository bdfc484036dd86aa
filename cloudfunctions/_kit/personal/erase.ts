import { _, Collection } from '../database';
import { hasTime, type Task } from '../job';
import type { PersonalKind, Stored, Who } from './kind';

/** Documents that are taken at a time: a case may be large. */
const AT_A_TIME = 20;

/**
 * Takes somebody's traces out of one kind, document by document, each by one conditional write: whoever changed one
 * meanwhile had it first, and it is found again. True when a last look found nothing. Killed anywhere, it goes on.
 */
export async function eraseTraces(kind: PersonalKind, who: Who, task: Task): Promise<boolean> {
  const query = kind.whose(who);
  if (query === null || kind.stays) return true;
  const collection = new Collection<Stored>(kind.collection);
  if (!kind.rewrite) {
    await collection.removeAll(query);
    return true;
  }
  while (hasTime(task)) {
    const { data } = await collection.find(query).limit(AT_A_TIME).get();
    if (data.length === 0) return true;
    for (const document of data) {
      const values = await kind.rewrite(document, who);
      const { _id, version } = document;
      await collection.updateWhere({ _id, version }, { ...values, version: _.inc(1) });
    }
  }
  return false;
}
