import { cellString, grown } from './cell-string';

/** Gathers the text of one string, shared or in a cell: runs joined, readings (rPh) left out. */
export class StringText {
  private text = '';
  private readings = 0;
  private isText = false;

  open(name: string): void {
    if (name === 'rPh') this.readings += 1;
    this.isText = name === 't' && this.readings === 0;
  }

  add(text: string): void {
    if (this.isText) this.text = grown(this.text, text);
  }

  close(name: string): void {
    if (name === 'rPh') this.readings -= 1;
    this.isText = false;
  }

  /** The text gathered so far, and starts anew. */
  take(): string {
    const taken = cellString(this.text);
    this.text = '';
    return taken;
  }
}
