'use strict';
// A process of its own with the built functions, one call at a time: killed as a machine is.
const path = require('node:path');

const [, , folder] = process.argv;
const main = (/** @type {string} */ name) => require(path.join(String(folder), name, 'index.js')).main;
const mains = { survey: main('survey'), 'ballot-box': main('ballot-box') };

process.on('message', async ({ id, name, event, environment }) => {
  Object.assign(process.env, environment);
  try {
    const result = await mains[name](event, { request_id: 'storm' });
    process.send?.({ id, result });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
process.send?.({ ready: true });
