import type { ActionsOf as Functions } from '@types_/core/action-name';
import type { InputOf, OutputOf, Reply } from '@types_/core/envelope';
import { send } from './transport';
import { tried } from './tried';

/** A writing action wants the key of its intention; a reading one has none. */
type Key<A> = A extends { writes: true } ? [key: string] : [];

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
