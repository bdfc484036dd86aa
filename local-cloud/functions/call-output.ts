/** How many lines of a call's output are kept. */
const LINES_KEPT = 200;

/** A longer line is cut: a printed file must not fill the memory. */
const LONGEST_LINE = 2000;

/** Collects what a worker prints into lines, and hands them over call by call. */
export class CallOutput {
  private lines: string[] = [];
  private rest = '';

  add(text: string): void {
    const [first = '', ...others] = text.split('\n');
    this.rest += first;
    for (const other of others) {
      this.keep(this.rest);
      this.rest = other;
    }
    this.rest = this.rest.slice(0, LONGEST_LINE);
  }

  /** The lines since the last time. */
  take(): string[] {
    if (this.rest !== '') this.keep(this.rest);
    const { lines } = this;
    this.lines = [];
    this.rest = '';
    return lines;
  }

  private keep(line: string): void {
    this.lines.push(line.slice(0, LONGEST_LINE));
    if (this.lines.length > LINES_KEPT) this.lines.shift();
  }
}
