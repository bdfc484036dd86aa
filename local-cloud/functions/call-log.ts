import { randomUUID } from 'node:crypto';
import { CALLS_KEPT, type CallRecord, OUTSIDE } from './call-record';

/** Who calls a function, and from inside which call. */
export interface Caller {
  openid?: string;
  parent?: Pick<CallRecord, 'id' | 'function' | 'depth'>;
  /** What calls where nobody does, such as `timer nightly`. */
  trigger?: string;
  /** What getWXContext().SOURCE says; `wx_client` if absent. */
  source?: string;
}

interface LiveCall {
  record: CallRecord;
  since: number;
}

/** The calls under way and the last ones that ended; requests are attributed by the token the SDK sends along. */
export class CallLog {
  private readonly live = new Map<string, LiveCall>();
  private readonly outside = new Map<string, LiveCall>();
  private readonly ended = new Set<string>();
  private kept: CallRecord[] = [];
  /** How many calls ended since the start, forgotten ones included. */
  total = 0;

  constructor(
    private readonly onCall: (record: CallRecord) => void,
    private readonly warn: (sentence: string) => void,
  ) {}

  start(name: string, event: unknown, caller: Caller): CallRecord {
    const action = typeof event === 'object' && event !== null && 'action' in event ? event.action : undefined;
    const record: CallRecord = {
      id: randomUUID(),
      ...(caller.parent ? { parent: caller.parent.id, depth: (caller.parent.depth ?? 0) + 1 } : {}),
      function: name,
      ...(typeof action === 'string' ? { action } : {}),
      ...(caller.openid ? { openid: caller.openid } : {}),
      ...(caller.trigger ? { trigger: caller.trigger } : {}),
      startedAt: new Date().toISOString(),
      ms: 0,
      ok: false,
      requests: [],
    };
    this.live.set(record.id, { record, since: performance.now() });
    return record;
  }

  end(record: CallRecord, error?: string): void {
    const call = this.live.get(record.id);
    this.live.delete(record.id);
    record.ms = Math.round((performance.now() - (call?.since ?? performance.now())) * 10) / 10;
    record.ok = error === undefined;
    if (error !== undefined) record.error = error;
    this.keep(record);
    this.onCall(record);
  }

  /** Notes a wire request under the call that made it; returns that call if it is still under way. */
  note(token: unknown, action: string): CallRecord | undefined {
    if (typeof token !== 'string' || token === '') return undefined;
    const call = this.live.get(token);
    if (call) {
      call.record.requests.push(action);
      return call.record;
    }
    if (this.ended.has(token))
      this.warn(`${action} arrived after its call ${token} had ended: a promise was not awaited.`);
    else this.noteOutside(token, action);
    return undefined;
  }

  /** The remembered calls from number `since` on, oldest first. */
  list(since = 0): CallRecord[] {
    const first = this.total - this.kept.length;
    return this.kept.slice(Math.max(0, since - first));
  }

  /** A token of no call of ours: a test that runs a function in its own process counts its requests this way. */
  private noteOutside(token: string, action: string): void {
    let call = this.outside.get(token);
    if (!call) {
      const record: CallRecord = {
        id: token,
        function: OUTSIDE,
        startedAt: new Date().toISOString(),
        ms: 0,
        ok: true,
        requests: [],
      };
      call = { record, since: performance.now() };
      this.outside.set(token, call);
      this.keep(record);
    }
    call.record.requests.push(action);
    call.record.ms = Math.round((performance.now() - call.since) * 10) / 10;
  }

  private keep(record: CallRecord): void {
    this.kept.push(record);
    this.ended.add(record.id);
    if (record.function === OUTSIDE) this.ended.delete(record.id);
    this.total++;
    if (this.kept.length <= CALLS_KEPT) return;
    const dropped = this.kept.shift();
    if (!dropped) return;
    this.ended.delete(dropped.id);
    this.outside.delete(dropped.id);
  }
}
