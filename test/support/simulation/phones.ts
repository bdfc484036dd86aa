import { main as appointmentFunction } from '../../../cloudfunctions/appointment/index';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import type { Random } from '../../../tools/seed/random';
import { type Answer, as } from '../as';
import type { BadWire } from './bad-wire';
import type { SimulatedClock } from './simulated-clock';

const MAINS = {
  appointment: appointmentFunction,
  ...{ case: caseFunction, identity: identityFunction, notice: noticeFunction },
};
type Name = keyof typeof MAINS;

/** Of all writing calls: the answer never reaches the phone, or the function dies in it. */
const BAD_LUCK = { answerLost: 0.02, death: 0.02 };
/** Requests after which a function may die: no action makes more than four. */
const MOST_REQUESTS = 4;

/** Everybody's phone: it asks again with the same key when it hears nothing or BUSY (src/cloud/call.ts), and so does its owner. */
export class Phones {
  /** How often each action came to each end: `case.reply ok`. */
  readonly ends = new Map<string, number>();
  requests = 0;
  private keys = 0;
  deaths = 0;

  constructor(
    private readonly wire: BadWire,
    private readonly clock: SimulatedClock,
    private readonly random: Random,
    /** Refusals that honest people meet. */
    private readonly isOrdinary: (code: string) => boolean,
  ) {}

  freshKey(): string {
    this.keys += 1;
    return `year-key-${String(this.keys).padStart(12, '0')}`;
  }

  /** One try of a call, as it is. */
  async try(openid: string, name: Name, action: string, input: object, key: string): Promise<Answer> {
    this.clock.tick();
    const answer = await as(openid, MAINS[name], action, input, key);
    this.requests += answer.wire.length;
    return answer;
  }

  /** Reads; what cannot be read fails the simulation. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  async read(openid: string, name: Name, action: string, input: object = {}): Promise<any> {
    const answer = await this.try(openid, name, action, input, '');
    return this.ended(`${name}.${action}`, answer).ok ? answer.data : null;
  }

  /** Writes, with the luck of the day. */
  async write(openid: string, name: Name, action: string, input: object, key = this.freshKey()): Promise<Answer> {
    const once = () => this.try(openid, name, action, input, key);
    let answer = await this.withLuck(once);
    for (let tried = 1; tried < 3 && !answer.ok && answer.error.code === 'BUSY'; tried += 1) answer = await once();
    return this.ended(`${name}.${action}`, answer);
  }

  private async withLuck(once: () => Promise<Answer>): Promise<Answer> {
    const luck = this.random.next();
    if (luck < BAD_LUCK.answerLost) {
      const unheard = await once();
      const answer = await once();
      if (unheard.ok !== answer.ok)
        throw new Error(`asked again, it is another answer: ${JSON.stringify([unheard, answer])}`);
      return answer;
    }
    if (luck < BAD_LUCK.answerLost + BAD_LUCK.death) {
      const isLastServed = this.random.next() < 0.5;
      if (await this.wire.dying(this.random.below(MOST_REQUESTS), isLastServed, once)) this.deaths += 1;
    }
    return once();
  }

  /** Notes how a call ended. A refusal that no honest phone meets is a fault. */
  ended(action: string, answer: Answer): Answer {
    const end = `${action} ${answer.ok ? 'ok' : answer.error.code}`;
    this.ends.set(end, (this.ends.get(end) ?? 0) + 1);
    if (!answer.ok && !this.isOrdinary(answer.error.code)) throw new Error(`${end} ${JSON.stringify(answer.error)}`);
    return answer;
  }
}
