/** One call of a function, and the wire requests it made. */
export interface CallRecord {
  id: string;
  /** The call that made this one by callFunction. */
  parent?: string;
  /** How many calls stand between this one and the one from outside; absent for none. */
  depth?: number;
  function: string;
  /** event.action, where that is a text. */
  action?: string;
  openid?: string;
  startedAt: string;
  ms: number;
  ok: boolean;
  /** The wire actions in the order they arrived. */
  requests: string[];
  error?: string;
  /** What had it called other than a person or a function, such as `timer nightly`. */
  trigger?: string;
  /** Whether it waited for a worker to start. */
  start?: 'cold' | 'warm';
  /** The last 200 lines it printed; those of loading the code are with the first call after it. */
  logs?: string[];
}

/** How many calls are remembered. */
export const CALLS_KEPT = 5000;

/** The `function` of a record that no function call stands behind: code in a test's own process that named a call id. */
export const OUTSIDE = '(outside)';
