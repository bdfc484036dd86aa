import type { Reply } from '@types_/core/envelope';
import { isOnline } from '@/platform/network';

/** Tries of one call: the first, and again when no answer came or others were changing the same record. */
const TRIES = 3;

/** Asks until there is an answer, three times in all. Never rejects: what went wrong comes back as a failure with a code. */
export async function tried<T>(ask: () => Promise<unknown>): Promise<Reply<T>> {
  for (let time = 1; ; time += 1) {
    try {
      const reply = (await ask()) as Reply<T>;
      if (reply.ok || reply.error.code !== 'BUSY' || time === TRIES) return reply;
    } catch {
      if (!(await isOnline())) return failure('OFFLINE');
      if (time === TRIES) return failure('NO_ANSWER');
    }
  }
}

const failure = (code: 'OFFLINE' | 'NO_ANSWER'): Reply<never> => ({
  ok: false,
  error: { code, params: {}, requestId: '' },
});
