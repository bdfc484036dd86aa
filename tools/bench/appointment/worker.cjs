'use strict';
// A process of its own with the built function and the bare SDK, one call at a time.
const path = require('node:path');
const cloud = require('wx-server-sdk');

const [, , folder] = process.argv;
const { main } = require(path.join(String(folder), 'appointment', 'index.js'));
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const _ = cloud.database().command;

/** The one conditional update that a claim makes, by the SDK alone. */
const push = (/** @type {{ _id: string, ticket: string, last: string }} */ { _id, ticket, last }) =>
  cloud
    .database()
    .collection('lines')
    .where({ _id, tickets: _.neq(ticket), [last]: _.exists(false) })
    .update({
      data: { tickets: _.push({ each: [ticket] }), joined: _.push({ each: [new Date()] }), version: _.inc(1) },
    });

process.on('message', async ({ id, name, event, environment }) => {
  Object.assign(process.env, environment);
  try {
    const result = name === 'push' ? await push(event) : await main(event, { request_id: 'rush' });
    process.send?.({ id, result });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
process.send?.({ ready: true });
