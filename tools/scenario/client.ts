import { randomBytes } from 'node:crypto';
import type { LocalCloud } from '../../local-cloud';
import type { ActionsOf as Functions } from '../../types/core/action-name';
import type { InputOf, OutputOf, Reply } from '../../types/core/envelope';

/** A refusal that a scenario may expect, by its code. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    action: string,
  ) {
    super(`${action}: ${code}`);
  }
}

/** One person with a phone: calls actions as themselves and gets the data, or `Refused`; tries again on BUSY. */
export class Client {
  constructor(
    private readonly cloud: LocalCloud,
    readonly openid: string,
  ) {}

  async call<F extends keyof Functions, N extends keyof Functions[F] & string>(
    name: F,
    action: N,
    input: InputOf<Functions[F], N>,
  ): Promise<OutputOf<Functions[F], N>> {
    const key = randomBytes(12).toString('hex');
    const event = { action, input, key };
    for (;;) {
      const reply = (await this.cloud.invoke(name, event, { openid: this.openid })) as Reply<OutputOf<Functions[F], N>>;
      if (reply.ok) return reply.data;
      // As the phone does: others were changing the same case, and the same key makes another try harmless.
      if (reply.error.code !== 'BUSY') throw new Refused(reply.error.code, `${name}.${action}`);
    }
  }
}
