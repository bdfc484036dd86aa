'use strict';
// Runs one cloud function in a worker thread, one call at a time: getWXContext() reads process.env when it is called,
// so two overlapping calls in one environment would see each other's caller.
const { parentPort, workerData } = require('node:worker_threads');

/** How many characters one call may print: what prints for ever must fill neither the host's memory nor its terminal. */
const MOST_OUTPUT = 1024 * 1024;

let environmentOfCall = [];
let outputLeft = MOST_OUTPUT;

function setEnvironment(environment) {
  for (const name of environmentOfCall) delete process.env[name];
  Object.assign(process.env, environment);
  environmentOfCall = Object.keys(environment);
}

// What is printed leaves as a message at once: a stream would keep it until the event loop turns, and lose it when
// the function never lets it turn again.
function sendOutput(stream) {
  stream.write = (chunk, encoding, callback) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (outputLeft > 0) {
      const end = text.length < outputLeft ? '' : '\n(more than 1 MB was printed: the rest is left out)\n';
      parentPort.postMessage({ type: 'output', text: text.slice(0, outputLeft) + end });
      outputLeft -= text.length;
    }
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
  outputLeft = MOST_OUTPUT;
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
