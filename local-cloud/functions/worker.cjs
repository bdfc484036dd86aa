'use strict';
// Runs one cloud function in a worker thread, one call at a time: getWXContext() reads process.env when it is called,
// so two overlapping calls in one environment would see each other's caller.
const { parentPort, workerData } = require('node:worker_threads');

let environmentOfCall = [];

function setEnvironment(environment) {
  for (const name of environmentOfCall) delete process.env[name];
  Object.assign(process.env, environment);
  environmentOfCall = Object.keys(environment);
}

// What is printed leaves as a message at once: a stream would keep it until the event loop turns, and lose it when
// the function never lets it turn again.
function sendOutput(stream) {
  stream.write = (chunk, encoding, callback) => {
    parentPort.postMessage({
      type: 'output',
      text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'),
    });
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
}

function load() {
  const exported = require(workerData.file);
  if (typeof exported.main !== 'function') throw new Error(`${workerData.file} does not export main`);
  return exported.main;
}

function describe(error) {
  if (typeof error !== 'object' || error === null) return String(error);
  return String(error.stack || error.message || error.errMsg || JSON.stringify(error));
}

async function run({ event, environment, context }) {
  setEnvironment(environment);
  try {
    const result = await load()(event, context);
    // As on the platform, what leaves a function is JSON.
    return { type: 'result', json: JSON.stringify(result) };
  } catch (error) {
    return { type: 'failure', error: describe(error) };
  }
}

sendOutput(process.stdout);
sendOutput(process.stderr);
parentPort.on('message', async (job) => {
  parentPort.postMessage(await run(job));
  // Free only after a turn of the loop: an error thrown right behind the answer ends this worker between two calls.
  setImmediate(() => parentPort.postMessage({ type: 'free' }));
});

try {
  load(); // so that the first call finds it loaded; a function that does not load says so to each caller
} catch {}
parentPort.postMessage({ type: 'free' });
