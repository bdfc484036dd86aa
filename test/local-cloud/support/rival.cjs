'use strict';
// Claims seats in a process of its own and prints how many it got.
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;

async function claim() {
  const { stats } = await db
    .collection('sessions')
    .where({ _id: 's', left: _.gt(0) })
    .update({ data: { left: _.inc(-1) } });
  return stats.updated;
}

async function main() {
  const won = await Promise.all(Array.from({ length: Number(process.argv[2]) }, claim));
  process.stdout.write(String(won.reduce((sum, seats) => sum + seats, 0)));
}

void main();
