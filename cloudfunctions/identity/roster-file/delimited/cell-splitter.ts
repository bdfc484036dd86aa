import { FileRefused } from '../file-refused';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** Characters of a row. A quote that is never closed makes a row of all that follows. */
const LONGEST_ROW = 64 * 1024;

/**
 * Splits separated text into rows of cells as spreadsheets do, piece by piece: CRLF, LF and CR all end a row, quotes hold
 * separators and line breaks, a quote within unquoted text stands for itself.
 */
export class CellSplitter {
  private readonly separator: number;
  private rows: string[][] = [];
  private cells: string[] = [];
  private cell = '';
  private state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  private isAfterCr = false;
  private length = 0;
  /** Rows begun so far; the current one is this line. */
  private line = 1;

  /** @param separator one character of the BMP */
  constructor(separator: string) {
    this.separator = separator.charCodeAt(0);
  }

  /** The rows that this piece completes. @throws FileRefused for a row without an end */
  write(piece: string): string[][] {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      const isSecondOfPair = code === LF && this.isAfterCr;
      this.isAfterCr = false;
      if (isSecondOfPair) {
        from = at + 1;
      } else if (this.state === 'quoted') {
        if (code !== QUOTE) continue;
        this.grow(piece.slice(from, at));
        from = at + 1;
        this.state = 'quote';
      } else if (code === QUOTE && this.state === 'start') {
        from = at + 1;
        this.state = 'quoted';
      } else if (code === QUOTE && this.state === 'quote') {
        // A doubled quote: the second one begins the next run.
        from = at;
        this.state = 'quoted';
      } else if (code === this.separator || code === LF || code === CR) {
        this.grow(piece.slice(from, at));
        from = at + 1;
        this.endCell();
        if (code !== this.separator) this.endRow();
        this.isAfterCr = code === CR;
      } else {
        this.state = 'plain';
      }
    }
    this.grow(piece.slice(from));
    return this.take();
  }

  /** The last row, where no line break ends it. @throws FileRefused for a quote that is still open */
  end(): string[][] {
    if (this.state === 'quoted') throw new FileRefused('file-broken-row', { line: this.line });
    if (this.state !== 'start' || this.cells.length > 0) {
      this.endCell();
      this.endRow();
    }
    return this.take();
  }

  private grow(run: string): void {
    this.length += run.length + 1;
    if (this.length > LONGEST_ROW) throw new FileRefused('file-broken-row', { line: this.line });
    this.cell += run;
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
  }

  private endRow(): void {
    this.rows.push(this.cells);
    this.cells = [];
    this.length = 0;
    this.line += 1;
  }

  private take(): string[][] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }
}
