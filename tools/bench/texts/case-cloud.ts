import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../../config/collections.json';
import {
  type CollectionDeclaration,
  type LocalCloudOptions,
  sdkEnvironment,
  startLocalCloud,
} from '../../../local-cloud';

/** As many documents go in one request. */
const BATCH = 500;
const START = Date.parse('2024-09-01T00:00:00Z');

type ExplainLine = Parameters<NonNullable<LocalCloudOptions['explain']>>[0];

/** A cloud in this process with the indexes that are deployed, and what its queries cost. */
export class CaseCloud {
  private constructor(
    private readonly lines: ExplainLine[],
    readonly end: () => Promise<void>,
  ) {}

  static async open(): Promise<CaseCloud> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-cases-'));
    const collections = declared.collections as CollectionDeclaration[];
    const lines: ExplainLine[] = [];
    const cloud = await startLocalCloud({ dataDir, collections, fsync: false, explain: (line) => lines.push(line) });
    Object.assign(process.env, sdkEnvironment(cloud.admin));
    return new CaseCloud(lines, async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  /** Files cases of one school, a minute after each other; `wanted` of what a case is found by. */
  async fill(schoolId: string, texts: Iterable<string>, wanted: readonly ('words' | 'bands')[]): Promise<void> {
    const { foundBy } = await import('../../../cloudfunctions/case/search'); // the SDK reads its environment when it is loaded
    const { Collection } = await import('../../../cloudfunctions/_kit/database');
    const cases = new Collection<{ _id: string }>('cases');
    let batch: { _id: string }[] = [];
    let at = 0;
    const flush = async () => {
      if (batch.length > 0) await cases.addAll(batch);
      batch = [];
    };
    for (const text of texts) {
      const number = `10183-260901-${at.toString(36).padStart(5, '2')}`.toUpperCase();
      const all = foundBy({ text, place: '', number });
      const found = Object.fromEntries(wanted.map((name) => [name, all[name]]));
      const filedAt = new Date(START + at * 60_000);
      batch.push({
        _id: `${schoolId}-${at}`,
        ...{ schoolId, number, text, place: '', filedAt, open: at % 9 === 0 },
        ...found,
      });
      at += 1;
      if (batch.length === BATCH) await flush();
    }
    await flush();
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
