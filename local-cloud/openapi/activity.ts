/** "用户需在近两小时访问过小程序": what the content checks demand of the openid they are given. */
const RECENT_MS = 2 * 3_600_000;

/** When each person was last in the mini-program. */
export class Activity {
  private readonly seen = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  touch(openid: string, at: Date = this.now()): void {
    this.seen.set(openid, at.getTime());
  }

  /** Somebody unknown counts as absent, or as `unknown` says. */
  isRecent(openid: string, unknown = false): boolean {
    const at = this.seen.get(openid);
    return at === undefined ? unknown : this.now().getTime() - at <= RECENT_MS;
  }
}
