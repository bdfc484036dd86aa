import { writeSync } from 'node:fs';
import { executeDatabase } from '../../../local-cloud/database/execute';
import { openStore } from '../../../local-cloud/database/open-store';

/*
 * A process to be killed: writers add to two collections in one transaction, change one document by itself and remove
 * old ones, over a log that is compacted all the time. Each prints "writer number" for what was acknowledged to it.
 */

const WRITERS = 8;
const KEPT = 5;
const [directory = '', first = '0'] = process.argv.slice(2);

const { store } = openStore({
  directory,
  indexes: new Map(),
  collections: ['a', 'b', 'alone'],
  autoCreate: true,
  fsync: true,
  compactAt: 40_000,
  warn: (sentence) => process.stderr.write(`${sentence}\n`),
  onFailure: (sentence) => process.stderr.write(`${sentence}\n`),
});

async function work(writer: number): Promise<void> {
  const run = (action: string, parameters: Record<string, unknown>) =>
    executeDatabase(store, `database.${action}`, parameters);
  for (let n = Number(first); ; n++) {
    const { transactionId } = await run('startTransaction', {});
    const id = `${writer}-${n}`;
    for (const collectionName of ['a', 'b']) {
      const scope = { collectionName, transactionId };
      const document = { _id: id, text: 'x'.repeat(150) };
      await run('insertDocument', { ...scope, data: [JSON.stringify(document)] });
      await run('removeDocument', { ...scope, query: `{"_id":"${writer}-${n - KEPT}"}` });
    }
    await run('commitTransaction', { transactionId });
    await run('modifyDocument', {
      collectionName: 'alone',
      query: `{"_id":"${writer}"}`,
      data: JSON.stringify({ n, text: 'y'.repeat(300) }),
      merge: false,
      upsert: true,
    });
    writeSync(1, `${writer} ${n}\n`);
  }
}

for (let writer = 0; writer < WRITERS; writer++) void work(writer);
