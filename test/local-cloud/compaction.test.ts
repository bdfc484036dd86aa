import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from '../../local-cloud/database/crc32';
import { executeDatabase } from '../../local-cloud/database/execute';
import { type OpenedStore, openStore } from '../../local-cloud/database/open-store';
import type { Store } from '../../local-cloud/database/store';
import { killRound } from '../../tools/bench/local-cloud/kill-round';
import { temporaryFolder } from './support/temporary-folder';

const COMPACT_AT = 20_000;
const parent = temporaryFolder();
let folders = 0;
const newFolder = () => path.join(parent, `folder-${folders++}`);

type Opened = OpenedStore & { warnings: string[] };

function open(directory: string, compactAt = COMPACT_AT): Opened {
  const warnings: string[] = [];
  const warn = (sentence: string) => warnings.push(sentence);
  const options = { indexes: new Map(), collections: ['a', 'b'], autoCreate: true, fsync: false, onFailure: warn };
  return { ...openStore({ ...options, directory, compactAt, warn }), warnings };
}

const put = (store: Store, collectionName: string, _id: string, n: number, transactionId?: string) =>
  executeDatabase(store, 'database.modifyDocument', {
    collectionName,
    transactionId,
    query: JSON.stringify({ _id }),
    data: JSON.stringify({ n, text: 'ä'.repeat(100) }),
    merge: false,
    upsert: true,
  });

/** Sets n of a document in both collections, in one transaction. */
async function putBoth(store: Store, id: string, n: number): Promise<void> {
  const transactionId = store.begin();
  for (const name of ['a', 'b']) await put(store, name, id, n, transactionId);
  await store.commit(transactionId);
}

const contents = (store: Store, name: string): [string, unknown][] =>
  [...(store.collections.get(name)?.documents ?? [])]
    .map(([key, { document }]): [string, unknown] => [key, document.n])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const filesOf = (directory: string) => readdirSync(directory).filter((name) => /^(snapshot|log)-/.test(name));

/** Writes until the log was compacted `times` times; returns what must be there. */
async function compacted(directory: string, times = 1): Promise<[string, unknown][]> {
  const { store, close, warnings } = open(directory);
  const snapshots = new Set<string>();
  const expected = new Map<string, number>();
  for (let n = 0; snapshots.size < times; n++) {
    const ids = ['x', 'y', 'z'];
    await Promise.all(ids.map((id) => putBoth(store, id, n)));
    for (const id of ids) expected.set(`s${id}`, n);
    const manifest = readFileSync(path.join(directory, 'manifest.json'), 'utf8');
    const snapshot = /snapshot-\d+/.exec(manifest)?.[0]; // one that counts, not one that is being written
    if (snapshot) snapshots.add(snapshot);
  }
  await close();
  expect(warnings).toEqual([]);
  return [...expected];
}

describe('compaction', () => {
  it('keeps a log short and loses nothing, while commits go on', async () => {
    const directory = newFolder();
    const expected = await compacted(directory, 5);
    const bytes = filesOf(directory).reduce((sum, name) => sum + statSync(path.join(directory, name)).size, 0);
    expect(bytes).toBeLessThan(5 * COMPACT_AT);
    const { store, close, warnings } = open(directory);
    expect(contents(store, 'a')).toEqual(expected);
    expect(contents(store, 'b')).toEqual(expected);
    expect(warnings).toEqual([]);
    await close();
  });

  it('is not begun for a log of which most is alive', async () => {
    const directory = newFolder();
    const { store, close } = open(directory);
    for (let n = 0; n < 200; n++) await put(store, 'a', String(n), n);
    await close();
    expect(filesOf(directory)).toEqual(['log-1.log']);
    expect(statSync(path.join(directory, 'log-1.log')).size).toBeGreaterThan(2 * COMPACT_AT);
  });

  it('leaves a folder that starts with every acknowledged commit, at whatever moment it is cut short', async () => {
    const directory = newFolder();
    const { store, close } = open(directory);
    const acknowledged = new Map<string, number>();
    let isWriting = true;
    const write = async (id: string) => {
      for (let n = 0; isWriting; n++) {
        await putBoth(store, id, n);
        acknowledged.set(id, n);
      }
    };
    const writers = ['x', 'y', 'z'].map(write);
    const states = new Set<string>();
    for (let copies = 0; copies < 60 || states.size < 4; copies++) {
      for (let turn = 0; turn < copies % 7; turn++) await new Promise((resolve) => setImmediate(resolve));
      const before = new Map(acknowledged);
      const copy = newFolder();
      cpSync(directory, copy, { recursive: true, filter: (name) => !path.basename(name).startsWith('lock-') });
      states.add(JSON.stringify(filesOf(copy)));
      const reopened = open(copy);
      const kept = new Map(contents(reopened.store, 'a').map(([key, n]) => [key.slice(1), Number(n)]));
      expect(contents(reopened.store, 'b')).toEqual(contents(reopened.store, 'a'));
      for (const [id, n] of before) expect(kept.get(id)).toBeGreaterThanOrEqual(n);
      await reopened.close();
      rmSync(copy, { recursive: true });
    }
    isWriting = false;
    await Promise.all(writers);
    await close();
  });

  it('removes at the next start what a crash left of it', async () => {
    const directory = newFolder();
    await compacted(directory);
    const before = filesOf(directory);
    for (const name of ['snapshot-998.log', 'log-999.log']) writeFileSync(path.join(directory, name), 'half');
    await open(directory).close();
    expect(filesOf(directory)).toEqual(before);
  });
});

describe('kill -9 during compaction', () => {
  it('loses nothing that was acknowledged and halves no transaction, three times in one folder', async () => {
    const directory = newFolder();
    let next = 0;
    for (let round = 0; round < 3; round++) {
      const result = await killRound(directory, next, 2000 + 777 * round);
      expect(result).toMatchObject({ lost: [], halved: [] });
      expect(result.acknowledged).toBeGreaterThan(0);
      expect(result.said).not.toMatch(/cannot be written|not compacted|Error/);
      next = result.next;
    }
    expect(existsSync(path.join(directory, 'log-1.log'))).toBe(false); // it was compacted under way
  });
});

describe('a folder that was compacted', () => {
  const damaged = async (harm: (directory: string, files: string[]) => void): Promise<() => Opened> => {
    const directory = newFolder();
    await compacted(directory);
    harm(
      directory,
      filesOf(directory).map((name) => path.join(directory, name)),
    );
    return () => open(directory);
  };
  const snapshotOf = (files: string[]) => files.find((file) => file.includes('snapshot')) ?? '';

  it('with a damaged snapshot starts nothing and says where', async () => {
    let place = '';
    const opening = await damaged((_directory, files) => {
      const file = snapshotOf(files);
      const bytes = readFileSync(file);
      const second = bytes.indexOf(10) + 1;
      bytes[second + 30] = (bytes[second + 30] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      place = `${file} is damaged at byte ${second}: `;
    });
    expect(opening).toThrow(place);
    expect(opening).toThrow(place); // and has let the folder go
  });

  it.each([
    [
      'a snapshot that lost its last line',
      (_: string, files: string[]) => {
        const file = snapshotOf(files);
        truncateSync(file, readFileSync(file).lastIndexOf(10, statSync(file).size - 2) + 1);
      },
      /snapshot-\d+\.log has \d+ bytes instead of \d+: /,
    ],
    ['a missing snapshot', (_: string, files: string[]) => rmSync(snapshotOf(files)), /snapshot-\d+\.log is missing: /],
    [
      'a missing manifest',
      (directory: string) => rmSync(path.join(directory, 'manifest.json')),
      /manifest\.json is missing beside /,
    ],
    [
      'a manifest that is none',
      (directory: string) => writeFileSync(path.join(directory, 'manifest.json'), '{"files":[]}'),
      /manifest\.json does not say which files/,
    ],
  ])('with %s starts nothing', async (_name, harm, message) => {
    expect(await damaged(harm)).toThrow(message);
  });
});

describe('a folder of format 1', () => {
  const line = (json: string) => `${crc32(Buffer.from(json)).toString(16).padStart(8, '0')} ${json}\n`;
  const oldFolder = async (end: string): Promise<string> => {
    const directory = newFolder();
    await open(directory).close();
    rmSync(path.join(directory, 'log-1.log'));
    writeFileSync(path.join(directory, 'format.json'), '{"format":1}\n');
    const commits = [
      '[["empty"]]',
      '[["a","sx",{"_id":"x","n":{"$numberInt":"1"}}],["b","sx",{"_id":"x","n":{"$numberInt":"1"}}]]',
      '[["a","sgone",{"_id":"gone"}]]',
      '[["a","sgone",null],["a","sx",{"_id":"x","n":{"$numberInt":"2"}}]]',
    ];
    writeFileSync(path.join(directory, 'database.log'), commits.map(line).join('') + end);
    return directory;
  };

  it('is read, written on, and after a compaction the old file is gone', async () => {
    const directory = await oldFolder('00000000 [["torn');
    const first = open(directory);
    expect(first.warnings).toEqual([expect.stringMatching(/database\.log: cut 16 bytes/)]);
    expect(contents(first.store, 'a')).toEqual([['sx', 2]]);
    expect(contents(first.store, 'b')).toEqual([['sx', 1]]);
    await putBoth(first.store, 'y', 3);
    await first.close();
    const second = open(directory);
    expect(contents(second.store, 'a')).toEqual([
      ['sx', 2],
      ['sy', 3],
    ]);
    expect([...second.store.collections.keys()].sort()).toEqual(['a', 'b', 'empty']);
    expect(second.warnings).toEqual([]);
    await second.close();
    await compacted(directory);
    expect(existsSync(path.join(directory, 'database.log'))).toBe(false);
    const third = open(directory);
    expect(contents(third.store, 'b')[0]).toEqual(['sx', expect.any(Number)]);
    expect(third.store.collections.has('empty')).toBe(true);
    await third.close();
  });
});
