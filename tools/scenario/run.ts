import { deepStrictEqual } from 'node:assert';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import declared from '../../config/collections.json';
import { institutions } from '../../config/seed/province';
import { type CallRecord, type CollectionDeclaration, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import { openApiOptions, templatesVariable } from '../lib/open-api';
import { countCases, recount, wireOf } from './count';
import { isWhole, playWhole } from './play-whole';

/*
 * npm run scenario [-- --json]              the loop at several schools at once, every person at the same time
 * npm run scenario -- year [--cases N] [--seed WORD]    a whole school year on a test clock: 5,000 cases, 365 days
 * npm run scenario -- term [--sessions N] [--seed WORD] a whole term of meetings: 200 sessions, 112 days
 * npm run scenario -- term --planted                    some weeks of it in which everything is told twice: all of it must be found
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '5000' },
    sessions: { type: 'string', default: '200' },
    seed: { type: 'string' },
    planted: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    institutions: { type: 'string', default: '4' },
    students: { type: 'string', default: '12' },
  },
});

const root = path.resolve(__dirname, '../..');
const key = () => randomBytes(32).toString('base64');

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-scenario-'));
  const keys = JSON.stringify({ current: 'k1', fields: { k1: key() }, hash: key() });
  const calls: CallRecord[] = [];
  const cloud = await startLocalCloud({
    dataDir: folder,
    collections: declared.collections as CollectionDeclaration[],
    functionsDir: path.join(root, 'dist/cloudfunctions'),
    functionEnv: { XUESHENG_KEYS: keys, ...templatesVariable },
    openapi: openApiOptions,
    onCall: (call) => calls.push(call),
  });
  try {
    Object.assign(process.env, sdkEnvironment(cloud.admin), { XUESHENG_KEYS: keys });
    const { play } = await import('./play'); // the SDK reads its address when it is loaded
    const schools = institutions.slice(0, Number(values.institutions));
    const started = performance.now();
    const results = await play(cloud, schools, Number(values.students));
    const ms = Math.round(performance.now() - started);
    const rates = Object.fromEntries(
      results.map(({ school, views, rates: { response, solution, satisfaction, rating } }) => {
        const published = { response, solution, satisfaction, rating };
        deepStrictEqual(published, recount(views), `the rates of ${school} are not what its cases say`);
        return [school, published];
      }),
    );
    const views = results.flatMap((result) => result.views);
    report({
      institutions: schools.length,
      students: views.length,
      cases: countCases(views),
      rates,
      wire: wireOf(calls),
      ms,
    });
  } finally {
    await cloud.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function report(result: object): void {
  console.log(JSON.stringify(result, null, values.json ? 0 : 2));
}

const [whole] = positionals;
if (isWhole(whole))
  process.exit(playWhole(whole, whole === 'year' ? values.cases : values.sessions, values.seed, values.planted));
main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
