import fs from 'node:fs';
import path from 'node:path';
import declared from '../../config/collections.json';
import { UPLOAD_TYPES } from '../../config/upload-types';
import { type CollectionDeclaration, type LocalCloud, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import { localKeys } from './local-keys';
import { openApiOptions, templatesVariable } from './open-api';
import { peopleList } from './people-list';
import { hashOf } from './sources.mjs';

const root = path.resolve(__dirname, '../..');

/** What the demo data is made from; another hash means that it is out of date. */
const seedHash = () => hashOf(root, { paths: ['tools/seed', 'config/seed', 'config/collections.json'] });

export interface Province {
  cloud: LocalCloud;
  /** The data was made by an older version of the seed. */
  isOutdated: boolean;
}

async function seed(cloud: LocalCloud, mark: string): Promise<void> {
  Object.assign(process.env, sdkEnvironment(cloud.admin));
  const { seedProvince } = await import('../seed/seed-province'); // the SDK reads its address when it is loaded
  await seedProvince(new Date());
  fs.writeFileSync(mark, seedHash());
}

/** The demo province on a local cloud in `folder`: kept there between runs, put in when it is not there yet. */
export async function runProvince(
  folder: string,
  { port, fresh, onSeed }: { port: number; fresh: boolean; onSeed: () => void },
): Promise<Province> {
  const mark = path.join(folder, 'seeded');
  // Half a seed is no seed: without the mark everything is made anew.
  if (fresh || !fs.existsSync(mark)) fs.rmSync(folder, { recursive: true, force: true });
  const keys = localKeys(folder);
  process.env.XUESHENG_KEYS = keys;
  const start = (more: { port: number; timers: boolean }) =>
    startLocalCloud({
      dataDir: path.join(folder, 'cloud'),
      collections: declared.collections as CollectionDeclaration[],
      functionsDir: path.join(root, 'dist/cloudfunctions'),
      webDir: path.join(root, 'dist/h5'),
      people: peopleList(),
      uploadTypes: UPLOAD_TYPES,
      functionEnv: { XUESHENG_KEYS: keys, ...templatesVariable },
      openapi: openApiOptions,
      ...more,
    });
  if (fs.existsSync(mark))
    return { cloud: await start({ port, timers: true }), isOutdated: fs.readFileSync(mark, 'utf8') !== seedHash() };
  onSeed();
  // Nothing happens by itself until all is put in: the scheduler would open and count what is half there.
  const quiet = await start({ port, timers: false });
  await seed(quiet, mark).finally(() => quiet.close());
  const cloud = await start({ port: Number(new URL(quiet.url).port), timers: true });
  return { cloud, isOutdated: false };
}
