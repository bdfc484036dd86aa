'use strict';
// Reads documents by _id through the SDK, in a process of its own; for the bench.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const collection = cloud.database().collection('c');
const { callers, seconds, ids } = JSON.parse(process.argv[2]);

async function load(duration) {
  const end = performance.now() + duration * 1000;
  let requests = 0;
  const call = async () => {
    while (performance.now() < end) await collection.doc(ids[requests++ % ids.length]).get();
  };
  await Promise.all(Array.from({ length: callers }, call));
  return requests;
}

process.on('message', async () => {
  const before = process.cpuUsage();
  const started = performance.now();
  const requests = await load(seconds);
  const { user, system } = process.cpuUsage(before);
  process.send({ requests, cpuSeconds: (user + system) / 1e6, seconds: (performance.now() - started) / 1000 });
});

void load(1).then(() => process.send('warm'));
