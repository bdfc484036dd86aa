import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sdkEnvironment } from '../../local-cloud';
import { cloudWithSdk } from './support/cloud-with-sdk';

const SEATS = 20;
const RIVALS = 200;
const PROCESSES = 2;

const t = cloudWithSdk({ autoCreate: true });
const sessions = () => t.db.collection('sessions');
const taken = () => t.db.collection('taken');

beforeEach(async () => {
  await sessions()
    .doc('s')
    .set({ data: { left: SEATS } });
  await taken().where({}).remove();
});

it(`gives ${SEATS} seats to exactly ${SEATS} of ${RIVALS} conditional updates`, async () => {
  const _ = t.db.command;
  const claim = () =>
    sessions()
      .where({ _id: 's', left: _.gt?.(0) })
      .update({ data: { left: _.inc?.(-1) } });
  const results = await Promise.all(Array.from({ length: RIVALS }, claim));
  expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(SEATS);
  expect((await sessions().doc('s').get()).data.left).toBe(0);
});

it('lets exactly one of 50 take a document by its _id', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) => taken().add({ data: { _id: 's:1', by: n } })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it(`gives ${SEATS} seats to exactly ${SEATS} rivals in ${PROCESSES} processes`, async () => {
  const children = Array.from({ length: PROCESSES }, async () => {
    const child = spawn(process.execPath, [path.join(__dirname, 'support/rival.cjs'), String(RIVALS / PROCESSES)], {
      env: { PATH: process.env.PATH, ...sdkEnvironment(t.cloud.admin) },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    await once(child, 'close');
    return Number(output);
  });
  const won = await Promise.all(children);
  expect(won.reduce((sum, seats) => sum + seats, 0)).toBe(SEATS);
  expect((await sessions().doc('s').get()).data.left).toBe(0);
});
