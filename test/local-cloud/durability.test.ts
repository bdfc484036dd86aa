import { appendFileSync, closeSync, existsSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLocalCloud } from '../../local-cloud';
import { CommitLog } from '../../local-cloud/database/commit-log';
import { crc32, crc32InScript } from '../../local-cloud/database/crc32';
import { executeDatabase } from '../../local-cloud/database/execute';
import { openStore } from '../../local-cloud/database/open-store';
import type { IndexDeclaration } from '../../local-cloud/database/secondary-index';
import { Store } from '../../local-cloud/database/store';
import { runCli, startCli } from './support/cli';
import { temporaryFolder } from './support/temporary-folder';
import { wireRequest } from './support/wire';

const ROUNDS = 3;
const WRITERS = 16;
const ENOUGH_ACKNOWLEDGED = 120;

interface Reopened {
  store: Store;
  warnings: string[];
  close(): Promise<void>;
}

function open(directory: string, fsync = true, indexes = new Map<string, IndexDeclaration[]>()): Reopened {
  const warnings: string[] = [];
  const opened = openStore({
    directory,
    indexes,
    collections: ['a', 'b'],
    autoCreate: true,
    fsync,
    warn: (sentence) => warnings.push(sentence),
    onFailure: () => undefined,
  });
  return { ...opened, warnings };
}

const insert = (store: Store, id: string) =>
  executeDatabase(store, 'database.insertDocument', { collectionName: 'a', data: [JSON.stringify({ _id: id })] });

async function ids(directory: string): Promise<string[]> {
  const reopened = open(directory);
  const keys = [...(reopened.store.collections.get('a')?.documents.keys() ?? [])];
  await reopened.close();
  return keys.map((key) => key.slice(1));
}

/** A folder with the documents 0 to count - 1, each in a record of its own. */
async function folderWith(count: number): Promise<{ directory: string; log: string }> {
  const directory = path.join(parent, `folder-${folders++}`);
  const opened = open(directory);
  for (let n = 0; n < count; n++) await insert(opened.store, String(n));
  await opened.close();
  return { directory, log: path.join(directory, 'log-1.log') };
}

const parent = temporaryFolder();
let folders = 0;

describe('kill -9 under load', () => {
  it(`loses no acknowledged transaction and halves none, ${ROUNDS} times in one folder`, async () => {
    const directory = path.join(parent, 'killed');
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const cli = await startCli(['--data', directory]);
      const goal = acknowledged.length + ENOUGH_ACKNOWLEDGED;
      const write = async (writer: number) => {
        for (let n = 0; ; n++) {
          const id = `r${round}-w${writer}-n${n}`;
          const { transactionId } = await wireRequest(cli.admin, { action: 'database.startTransaction' });
          for (const collectionName of ['a', 'b']) {
            await wireRequest(cli.admin, {
              action: 'database.insertDocument',
              collectionName,
              transactionId,
              data: [`{"_id":"${id}"}`],
            });
          }
          const reply = await wireRequest(cli.admin, { action: 'database.commitTransaction', transactionId });
          if (reply.code === undefined) acknowledged.push(id);
          if (acknowledged.length >= goal) cli.process.kill('SIGKILL'); // while the other writers are in the middle of theirs
        }
      };
      await Promise.allSettled(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      await cli.exited;
    }
    const { store, close } = open(directory);
    const [a, b] = ['a', 'b'].map((name) => new Set(store.collections.get(name)?.documents.keys()));
    await close();
    expect(acknowledged.filter((id) => !a?.has(`s${id}`) || !b?.has(`s${id}`))).toEqual([]);
    expect(a).toEqual(b);
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * ENOUGH_ACKNOWLEDGED);
  });
});

describe('a log', () => {
  it('brings back documents, removals, changes, types and empty collections', async () => {
    const directory = path.join(parent, 'kept');
    const first = open(directory);
    const run = (action: string, parameters: Record<string, unknown>) =>
      executeDatabase(first.store, action, parameters);
    await run('database.addCollection', { collectionName: 'empty' });
    const document = {
      _id: 'x',
      at: { $date: { $numberLong: '5' } },
      n: { $numberDouble: 'NaN' },
      re: { $regularExpression: { pattern: 'a', options: 'i' } },
      list: [1, null, { deep: 'ä\n' }],
    };
    await run('database.insertDocument', { collectionName: 'a', data: [JSON.stringify(document), '{"_id":"gone"}'] });
    await run('database.modifyDocument', {
      collectionName: 'a',
      query: '{"_id":"x"}',
      data: '{"$set":{"more":true}}',
      merge: true,
    });
    await run('database.removeDocument', { collectionName: 'a', query: '{"_id":"gone"}' });
    await first.close();
    const second = open(directory);
    expect([...second.store.collections.keys()].sort()).toEqual(['a', 'b', 'empty']);
    const reply = await executeDatabase(second.store, 'database.getDocument', { collectionName: 'a' });
    const [text] = (reply.data as { list: string[] }).list;
    expect(JSON.parse(text ?? '')).toEqual({
      ...document,
      list: [{ $numberInt: '1' }, null, { deep: 'ä\n' }],
      more: true,
    });
    expect(second.warnings).toEqual([]);
    await second.close();
  });

  it.each([1, 12, 30])(
    'that was torn %i bytes before its end loses that record only, with a message',
    async (missing) => {
      const { directory, log } = await folderWith(5);
      const whole = readFileSync(log);
      truncateSync(log, whole.length - missing);
      const reopened = open(directory);
      expect(reopened.warnings).toEqual([
        expect.stringMatching(/log-1\.log: cut \d+ bytes at byte \d+ that were not completely written\./),
      ]);
      await insert(reopened.store, 'new');
      await reopened.close();
      const expected = missing > whole.length / 5 ? ['0', '1', '2', 'new'] : ['0', '1', '2', '3', 'new'];
      expect(await ids(directory)).toEqual(expected);
    },
  );

  it('that ends in what was never written there is cut as well', async () => {
    const { directory, log } = await folderWith(2);
    appendFileSync(log, Buffer.alloc(300));
    appendFileSync(log, 'garbage\n');
    expect(await ids(directory)).toEqual(['0', '1']);
  });

  it('that is damaged in the middle starts nothing and says where, and the folder is let go', async () => {
    const { directory, log } = await folderWith(5);
    const bytes = readFileSync(log);
    const second = bytes.indexOf(10) + 1;
    bytes[second + 20] = (bytes[second + 20] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    for (let again = 0; again < 2; again++)
      expect(() => open(directory)).toThrow(`${log} is damaged at byte ${second},`);
    expect(readFileSync(log)).toEqual(bytes);
  });

  it('keeps what a commit was based on whenever it keeps the commit, wherever it ends', async () => {
    const directory = path.join(parent, 'prefix');
    const opened = open(directory);
    await insert(opened.store, 'seats');
    const book = async (n: number) => {
      const transactionId = opened.store.begin();
      const run = (action: string, more: Record<string, unknown>) =>
        executeDatabase(opened.store, `database.${action}`, { collectionName: 'a', transactionId, ...more });
      await run('modifyDocument', { query: '{"_id":"seats"}', data: '{"$inc":{"taken":1}}', merge: true });
      await run('insertDocument', { collectionName: 'b', data: [`{"_id":"${n}"}`] });
      await run('commitTransaction', {});
    };
    // All are under way at once: each reads what the one before wrote before that is on the disk.
    const booked: Promise<void>[] = [];
    for (let n = 0; n < 8; n++) {
      booked.push(book(n));
      for (let turn = 0; turn < 6; turn++) await Promise.resolve();
    }
    await Promise.all(booked);
    await opened.close();
    const log = path.join(directory, 'log-1.log');
    const whole = readFileSync(log);
    const seen = new Set<number>();
    for (let length = whole.length; length > 0; length -= 7) {
      writeFileSync(log, whole.subarray(0, length));
      const { store, close } = open(directory, false);
      const taken = Number(store.collections.get('a')?.documents.get('sseats')?.document.taken ?? 0);
      expect(store.collections.get('b')?.documents.size).toBe(taken);
      seen.add(taken);
      await close();
    }
    expect([...seen]).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('has the checksum everybody has', () => {
    for (const sum of [crc32, crc32InScript]) expect(sum(Buffer.from('123456789'))).toBe(0xcbf43926);
  });
});

describe('a data folder', () => {
  it('belongs to one process at a time, and is free when that closes', async () => {
    const dataDir = path.join(parent, 'locked');
    const cloud = await startLocalCloud({ dataDir });
    await expect(startLocalCloud({ dataDir })).rejects.toThrow(
      `The data folder ${dataDir} is in use by process ${process.pid}: stop it first, or use another folder.`,
    );
    await cloud.close();
    await (await startLocalCloud({ dataDir })).close();
  });

  it.each([
    ['a dead process', 'lock-4194304-1-x'],
    ['an earlier process of the same number', `lock-${process.pid}-1-x`],
  ])('is taken over from %s', async (_name, lock) => {
    const { directory } = await folderWith(1);
    writeFileSync(path.join(directory, lock), '');
    expect(await ids(directory)).toEqual(['0']);
    expect(existsSync(path.join(directory, lock))).toBe(false);
  });

  it('that a killed process left goes to one of several that start at once', async () => {
    const directory = path.join(parent, 'raced');
    const killed = await startCli(['--data', directory]);
    killed.process.kill('SIGKILL');
    await killed.exited;
    const rivals = Array.from({ length: 4 }, () => runCli(['--data', directory]));
    const losers: typeof rivals = [];
    await new Promise<void>((resolve) => {
      for (const rival of rivals)
        void rival.exited.then(() => {
          if (losers.push(rival) === rivals.length - 1) resolve();
        });
    });
    for (const { process: loser, output } of losers) {
      expect(loser.exitCode).toBe(1);
      expect(output.stderr).toContain(`The data folder ${directory} is in use by `);
    }
    const winner = rivals.find((rival) => !losers.includes(rival));
    while (!winner?.output.stdout) await new Promise((resolve) => setTimeout(resolve, 10));
    winner.process.kill('SIGTERM');
    expect(await winner.exited).toBe(0);
  });

  it('with two documents that a new unique index does not allow is opened with a warning', async () => {
    const { directory } = await folderWith(3);
    const unique = (field: string) => new Map([['a', [{ name: `by-${field}`, unique: true, fields: [field] }]]]);
    const broken = open(directory, true, unique('phone')); // none has one
    expect(broken.warnings).toEqual([
      'The unique index by-phone of a is broken: the documents 0 and 1 have the same values; the platform would not make it.',
    ]);
    await broken.close();
    const sound = open(directory, true, unique('_id'));
    expect(sound.warnings).toEqual([]);
    await sound.close();
  });

  it('of another format is refused', async () => {
    const { directory } = await folderWith(1);
    writeFileSync(path.join(directory, 'format.json'), '{"format":99}');
    expect(() => open(directory)).toThrow('has format 99, and this version of local-cloud reads formats 1 and 2.');
  });

  it('that cannot be one is refused with a sentence', () => {
    const file = path.join(parent, 'a-file');
    writeFileSync(file, '');
    expect(() => open(path.join(file, 'inside'))).toThrow(/^The data folder .*inside cannot be used: /);
  });

  it('that can no longer be written acknowledges nothing more', async () => {
    const { directory, log } = await folderWith(1);
    const failures: string[] = [];
    const readOnly = openSync(log, 'r');
    const commits = new CommitLog(
      { file: log, descriptor: readOnly, bytes: 0 },
      { fsync: true, onFailure: (sentence) => failures.push(sentence) },
    );
    const store = new Store({ indexes: new Map(), autoCreate: true });
    store.attach(commits);
    const during = [insert(store, 'x'), insert(store, 'y')];
    for (const write of during) await expect(write).rejects.toThrow('cannot be written');
    await expect(insert(store, 'after')).rejects.toThrow('cannot be written');
    expect(failures).toEqual([
      expect.stringMatching(/^.*log-1\.log cannot be written \(.*\): nothing is saved any more\.$/),
    ]);
    closeSync(readOnly);
    expect(await ids(directory)).toEqual(['0']);
  });
});
