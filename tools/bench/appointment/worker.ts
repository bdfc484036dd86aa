// A process of its own with the built function and the bare update that a claim makes, one call at a time.
import path from 'node:path';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { _, appended } from '../../../cloudfunctions/_kit/database';
import { SESSION_LIMITS } from '../../../types/appointment/session';

interface Asked {
  id: string;
  name: string;
  event: unknown;
  environment: Record<string, string>;
}

const [, , folder = ''] = process.argv;
const { main } = require(path.join(folder, 'appointment', 'index.js')) as {
  main(event: unknown, context: object): Promise<unknown>;
};
const LAST = `tickets.${SESSION_LIMITS.mostInLine - 1}`;

/** One conditional update and nothing else. */
const push = ({ _id, ticket }: { _id: string; ticket: string }): Promise<boolean> =>
  lines.updateWhere(
    { _id, tickets: _.neq(ticket), [LAST]: _.exists(false) },
    { tickets: appended([ticket]), joined: appended([new Date()]), version: _.inc(1) },
  );

process.on('message', async ({ id, name, event, environment }: Asked) => {
  Object.assign(process.env, environment);
  try {
    const result = await (name === 'push'
      ? push(event as Parameters<typeof push>[0])
      : main(event, { request_id: 'rush' }));
    process.send?.({ id, result });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
process.send?.({ ready: true });
