/** How many openapi calls are remembered. */
const KEPT = 1000;

/** One call of cloud.openapi, accepted or refused. */
export interface SentRecord {
  at: string;
  /** Such as `subscribeMessage.send`. */
  api: string;
  /** The function that called, absent for code outside any function. */
  function?: string;
  callId?: string;
  data: Record<string, unknown>;
  /** 0 if it was accepted. */
  errcode: number;
  errmsg: string;
  /** What else was answered. */
  answer: Record<string, unknown>;
}

/** The openapi calls so far, oldest first. */
export class SentLog {
  private kept: SentRecord[] = [];
  /** How many there were since the start, forgotten ones included. */
  total = 0;

  add(record: SentRecord): void {
    this.kept.push(record);
    this.total++;
    if (this.kept.length > KEPT) this.kept.shift();
  }

  /** Those from number `since` on. */
  list(since = 0): SentRecord[] {
    return this.kept.slice(Math.max(0, since - (this.total - this.kept.length)));
  }
}
