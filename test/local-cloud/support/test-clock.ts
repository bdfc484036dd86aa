/** A clock that stands still until it is moved. */
export class TestClock {
  private at: number;

  constructor(start: string) {
    this.at = Date.parse(start);
  }

  readonly now = (): Date => new Date(this.at);

  advance(ms: number): void {
    this.at += ms;
  }
}
