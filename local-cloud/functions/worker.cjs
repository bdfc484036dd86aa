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

function load() {
  const exported = require(workerData.file);
  if (typeof exported.main !== 'function') throw new Error(`${workerData.file} does not export main`);
  return exported.main;
}

function describe(error) {
  if (typeof error !== 'object' || error === null) return String(error);
  return String(error.stack || error.message || error.errMsg || JSON.stringify(error));
}

parentPort.on('message', async ({ event, environment, context }) => {
  setEnvironment(environment);
  try {
    const result = await load()(event, context);
    // As on the platform, what leaves a function is JSON.
    parentPort.postMessage({ type: 'result', json: JSON.stringify(result) });
  } catch (error) {
    parentPort.postMessage({ type: 'failure', error: describe(error) });
  }
});

try {
  load(); // so that the first call finds it loaded; a function that does not load says so to each caller
} catch {}
parentPort.postMessage({ type: 'ready' });
