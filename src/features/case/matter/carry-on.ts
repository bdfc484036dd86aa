import type { MatterDone } from '@types_/case/matter-view';
import type { Reply } from '@types_/core/envelope';

/** So many calls of a phone carry an 议题 on; the scheduler does the rest within a minute. */
const MOST_CALLS = 6;

/** Makes the same call again while cases are left: each does two more. The first failure of the first call is the answer. */
export async function carryOn(ask: () => Promise<Reply<MatterDone>>): Promise<Reply<MatterDone>> {
  let reply = await ask();
  for (let calls = 1; calls < MOST_CALLS && reply.ok && reply.data.left > 0; calls += 1) {
    const next = await ask();
    if (!next.ok) break;
    reply = next;
  }
  return reply;
}
