import type { ActionsOf as Functions } from '@types_/core/action-name';
import type { InputOf, OutputOf, Reply } from '@types_/core/envelope';
import { isOnline } from '@/platform/network';
import { send } from './transport';

/** A writing action wants the key of its intention; a reading one has none. */
type Key<A> = A extends { writes: true } ? [key: string] : [];

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

/**
 * Calls an action of a cloud function. Never rejects: what went wrong comes back as a failure with a code.
 * A writing call carries its key, so that trying again is harmless.
 */
export const call = <F extends keyof Functions, N extends keyof Functions[F] & string>(
  name: F,
  action: N,
  input: InputOf<Functions[F], N>,
  ...[key]: Key<Functions[F][N]>
): Promise<Reply<OutputOf<Functions[F], N>>> => tried(() => send(name, { action, input, key }));
