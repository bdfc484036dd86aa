import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../../config/collections.json';
import { bandsOf } from '../../../domain/case/search/bands';
import { wordsOfCase } from '../../../domain/case/search/search-words';
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
    const document = {
      _id: idOf(at),
      schoolId: SCHOOL,
      number,
      text,
      place: '',
      filedAt,
      [by]: found,
      ...(by === 'bands' ? { events: EVENTS } : {}),
    };
    yield changeOf('cases', `s${idOf(at)}`, encode(document));
    at += 1;
  }
}

const idOf = (at: number): string => `case-${at}`;

interface Cost {
  ms: number;
  worstMs: number;
  cpuMs: number;
  worstCpuMs: number;
  mostRead: number;
}

/** So much stands in a case beside its text: a dozen events, each a few lines. */
const EVENTS = Array.from({ length: 12 }, (_, seq) => ({
  ...{ seq, name: 'reply', role: 'officer', office: '学生会', by: 'a'.repeat(28), salt: 'b'.repeat(22) },
  ...{ hash: 'c'.repeat(43), said: 'd'.repeat(43), who: 'e'.repeat(43), what: { text: '收到，周三下午去看。' } },
}));

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

  /**
   * The middle and the worst of the times of some work, in milliseconds, and the most documents it had read. Each piece is done `rounds`
   * times and its quickest time counts. Beside the clock what it kept the processor busy for, the cloud's part and the collection of
   * garbage included: on a busy machine only that says what the work costs.
   */
  async costOf(works: readonly (() => Promise<unknown>)[], rounds = 1): Promise<Cost> {
    const [times, busy] = [works.map(() => Number.POSITIVE_INFINITY), works.map(() => Number.POSITIVE_INFINITY)];
    this.lines.length = 0;
    for (let round = 0; round < rounds; round++)
      for (const [at, work] of works.entries()) {
        const [started, before] = [performance.now(), process.cpuUsage()];
        await work();
        const { user, system } = process.cpuUsage(before);
        times[at] = Math.min(times[at] ?? 0, performance.now() - started);
        busy[at] = Math.min(busy[at] ?? 0, (user + system) / 1000);
      }
    const inOrder = (list: number[]) => list.sort((a, b) => a - b).map((value) => Math.round(value * 100) / 100);
    const [ms, cpuMs] = [inOrder(times), inOrder(busy)];
    const middle = works.length >> 1;
    return {
      ms: ms[middle] ?? 0,
      worstMs: ms.at(-1) ?? 0,
      cpuMs: cpuMs[middle] ?? 0,
      worstCpuMs: cpuMs.at(-1) ?? 0,
      mostRead: Math.max(0, ...this.lines.map(({ examined }) => examined)),
    };
  }
}
