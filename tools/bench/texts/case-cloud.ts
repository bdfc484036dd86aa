import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../../config/collections.json';
import { bandsOf } from '../../../domain/case/likeness';
import { wordsOfCase } from '../../../domain/case/search-words';
import {
  type CollectionDeclaration,
  type LocalCloudOptions,
  sdkEnvironment,
  startLocalCloud,
} from '../../../local-cloud';
import { encode } from '../../../local-cloud/database/ejson';
import { changeOf } from '../../../local-cloud/database/log-record';
import { writeManifest } from '../../../local-cloud/database/manifest';
import { writeSnapshot } from '../../../local-cloud/database/write-snapshot';

type ExplainLine = Parameters<NonNullable<LocalCloudOptions['explain']>>[0];

export const SCHOOL = 'school';
const START = Date.parse('2024-09-01T00:00:00Z');
const SPACING_MS = 60_000;

/** What is measured: only this is stored of what cases are found by, so that many fit into memory. */
export type By = 'words' | 'bands';

function* changes(texts: Iterable<string>, by: By): Generator<string> {
  let at = 0;
  for (const text of texts) {
    const number = `10183-260901-${at.toString(36).padStart(5, '2')}`.toUpperCase();
    const found = by === 'words' ? wordsOfCase({ text, place: '', number }) : bandsOf(text);
    const filedAt = new Date(START + at * SPACING_MS);
    const document = { _id: idOf(at), schoolId: SCHOOL, number, text, place: '', filedAt, [by]: found };
    yield changeOf('cases', `s${idOf(at)}`, encode(document));
    at += 1;
  }
}

const idOf = (at: number): string => `case-${at}`;

/** A cloud in this process with the indexes that are deployed and cases of one school, and what its queries cost. */
export class CaseCloud {
  private constructor(
    private readonly lines: ExplainLine[],
    readonly end: () => Promise<void>,
  ) {}

  static async open(texts: Iterable<string>, by: By): Promise<CaseCloud> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-cases-'));
    const file = path.join(dataDir, 'snapshot-1.log');
    const bytes = await writeSnapshot(file, changes(texts, by), { fsync: false, isCalledOff: () => false });
    writeFileSync(path.join(dataDir, 'log-2.log'), '');
    writeManifest(dataDir, [{ name: 'snapshot-1.log', bytes: bytes ?? 0 }, { name: 'log-2.log' }], false);
    const used = by === 'words' ? ['words', 'filed'] : ['alike'];
    const collections = (declared.collections as CollectionDeclaration[])
      .filter(({ collectionName }) => collectionName === 'cases')
      .map((each) => ({ ...each, createIndexes: each.createIndexes?.filter(({ name }) => used.includes(name)) ?? [] }));
    const lines: ExplainLine[] = [];
    const cloud = await startLocalCloud({ dataDir, collections, fsync: false, explain: (line) => lines.push(line) });
    Object.assign(process.env, sdkEnvironment(cloud.admin));
    return new CaseCloud(lines, async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  /** The middle of the times of some work, in milliseconds, and the most documents it had read. */
  async costOf(works: readonly (() => Promise<unknown>)[]): Promise<{ ms: number; worstMs: number; mostRead: number }> {
    const times: number[] = [];
    this.lines.length = 0;
    for (const work of works) {
      const started = performance.now();
      await work();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const rounded = (value = 0) => Math.round(value * 100) / 100;
    return {
      ms: rounded(times[times.length >> 1]),
      worstMs: rounded(times[times.length - 1]),
      mostRead: Math.max(0, ...this.lines.map(({ examined }) => examined)),
    };
  }
}
