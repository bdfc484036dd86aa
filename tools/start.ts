import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import declared from '../config/collections.json';
import { type CollectionDeclaration, type LocalCloud, sdkEnvironment, startLocalCloud } from '../local-cloud';
import { localKeys } from './lib/local-keys';
import { peopleList } from './lib/people-list';
import { hashOf } from './lib/sources.mjs';

const root = path.resolve(__dirname, '..');
const home = path.join(root, '.data');
const cloudFolder = path.join(home, 'cloud');
const seededMark = path.join(home, 'seeded');

/** What the demo data is made from; another hash means that it is out of date. */
const sourcesHash = () => hashOf(root, { paths: ['tools/seed', 'config/seed', 'config/collections.json'] });

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env.PORT ?? '8080' },
  },
});

async function seed(cloud: LocalCloud): Promise<void> {
  process.stderr.write('First start: putting in 68 schools, their rosters and three months of demo cases…\n');
  Object.assign(process.env, sdkEnvironment(cloud.admin));
  // Loaded only now: the SDK reads its address from the environment.
  const { seedProvince } = await import('./seed/seed-province');
  await seedProvince(new Date());
  fs.writeFileSync(seededMark, sourcesHash());
}

function tell(url: string): void {
  const line = (openid: string, who: string) => `  ${url}/?as=${openid.padEnd(22)} ${who}`;
  console.log(`
学声 Xuesheng is running: ${url}

Somebody to be, one per tab:
${line('demo-10183-new-1', '吉林大学, a student who has yet to bind')}
${line('demo-10183-student-1', '吉林大学, a student with cases')}
${line('demo-10183-officer', "吉林大学, officer of the union's 权益部")}
${line('demo-10184-student-1', '延边大学, a student')}
  ${url}  all ${peopleList().length} demo people of the 68 schools

Ctrl+C stops it; the data stays in .data. npm start -- --fresh starts over.
`);
}

async function main(): Promise<void> {
  // Half a seed is no seed: without the mark everything is made anew.
  if (values.fresh || !fs.existsSync(seededMark)) fs.rmSync(home, { recursive: true, force: true });
  process.env.XUESHENG_KEYS = localKeys(home);
  const cloud = await startLocalCloud({
    dataDir: cloudFolder,
    port: Number(values.port),
    collections: declared.collections as CollectionDeclaration[],
    functionsDir: path.join(root, 'dist/cloudfunctions'),
    webDir: path.join(root, 'dist/h5'),
    people: peopleList(),
    functionEnv: { XUESHENG_KEYS: process.env.XUESHENG_KEYS },
  });
  if (!fs.existsSync(seededMark)) await seed(cloud);
  else if (fs.readFileSync(seededMark, 'utf8') !== sourcesHash())
    process.stderr.write('The demo data was made by an older version; npm start -- --fresh makes it anew.\n');
  tell(cloud.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cloud.close().then(() => process.exit(0)));
}

main().catch((error: NodeJS.ErrnoException) => {
  const full = error.code === 'ENOSPC' ? 'The disk is full: make room and run npm start again.' : error.message;
  process.stderr.write(`${full}\n`);
  process.exit(1);
});
