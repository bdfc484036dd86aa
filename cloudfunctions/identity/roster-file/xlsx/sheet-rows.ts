import type { TableRow } from '@domain/identity/roster/roster-row';
import { FileRefused } from '../file-refused';
import { isBlank, MOST_LINES } from '../from-header';
import { cellString, grown } from './cell-string';
import { numberText } from './number-text';
import { StringText } from './string-text';
import { XmlReader } from './xml-reader';

/** What cells refer to by position: strings, and how many digits a style shows. */
export interface CellSources {
  strings: readonly string[];
  padding: readonly number[];
}

/** Cells further to the right are not read: a roster has ten columns. */
const MOST_COLUMNS = 256;

/** Rows of a sheet that are not blank, hidden ones included. Of merged cells only the first has a text. @throws FileRefused */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>, sources: CellSources): AsyncGenerator<TableRow> {
  const builder = new RowBuilder(sources);
  const reader = new XmlReader(builder);
  for await (const piece of pieces) {
    reader.write(piece);
    yield* builder.take();
  }
  reader.end();
}

class RowBuilder {
  private done: TableRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private formulas: number[] = [];
  private column = -1;
  private kind = '';
  private style = 0;
  private isCell = false;
  private isValue = false;
  private value = '';
  private readonly inline = new StringText();

  constructor(private readonly sources: CellSources) {}

  /** The rows that are complete, once. */
  take(): TableRow[] {
    const taken = this.done;
    this.done = [];
    return taken;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.isCell) {
      this.isValue = name === 'v';
      this.inline.open(name);
      if (name === 'f' && this.formulas.at(-1) !== this.column) this.formulas.push(this.column);
    }
  }

  readonly text = (text: string): void => {
    if (this.isValue) this.value = grown(this.value, text);
    else if (this.isCell) this.inline.add(text);
  };

  close(name: string): void {
    if (name === 'row') this.closeRow();
    else if (name === 'c') this.closeCell();
    else if (this.isCell) {
      this.isValue = false;
      this.inline.close(name);
    }
  }

  // Rows and cells that do not say where they are follow the last one.
  private openRow({ r }: Readonly<Record<string, string>>): void {
    this.line = r === undefined ? this.line + 1 : Number(r);
    if (!Number.isInteger(this.line) || this.line < 1 || this.line > MOST_LINES) throw new FileRefused('file-damaged');
    this.cells = [];
    this.formulas = [];
    this.column = -1;
  }

  private openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    this.kind = t;
    this.style = Number(s);
    this.value = '';
    this.isCell = true;
  }

  private closeCell(): void {
    this.isCell = false;
    const inline = this.inline.take();
    if (this.column >= MOST_COLUMNS) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.kind === 'inlineStr' ? inline : this.valueText();
  }

  private valueText(): string {
    if (this.kind === 's') return this.shared();
    if (this.kind === 'n') return numberText(this.value.trim(), this.sources.padding[this.style] ?? 0);
    if (this.kind === 'b') return this.value === '1' ? 'TRUE' : 'FALSE';
    return cellString(this.value);
  }

  private shared(): string {
    if (this.value.trim() === '') return '';
    const string = this.sources.strings[Number(this.value)];
    if (string === undefined) throw new FileRefused('file-damaged');
    return string;
  }

  private closeRow(): void {
    if (!isBlank(this.cells)) this.done.push({ line: this.line, cells: this.cells, formulas: this.formulas });
  }
}

/** B7 → 1 */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference)?.[1];
  if (letters === undefined) throw new FileRefused('file-damaged');
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
