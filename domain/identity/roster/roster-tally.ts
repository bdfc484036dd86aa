import type { RosterNote } from '@types_/identity/roster-file';
import { normalName } from './normal-name';
import type { BadRow, RosterLine } from './roster-row';

/** What is worth a look. `other`: the earlier line that says the same. */
export interface LineNote {
  line: number;
  column: 'number';
  note: RosterNote;
  other?: number;
}

/** From this many lines on, of which this share has one length, a shorter number is worth a look. */
const ENOUGH = 20;
const NEARLY_ALL = 0.95;

const isSame = (a: RosterLine, b: RosterLine): boolean =>
  normalName(a.name) === normalName(b.name) &&
  (['college', 'grade', 'className', 'level', 'code'] as const).every((field) => a[field] === b[field]);

const quarrel = (
  { line, number, name, college, grade, className, level, code }: RosterLine,
  other: number,
): BadRow => ({
  line,
  given: { number, name, college, grade: String(grade), className, level, ...(code !== undefined && { code }) },
  problems: [{ line, column: 'number', reason: 'duplicate', other }],
});

/** Puts the lines of one file beside each other: the same number twice is harmless where all is equal, else all its lines are bad. */
export class RosterTally {
  private readonly byNumber = new Map<string, RosterLine>();
  private readonly quarrels = new Map<string, BadRow[]>();
  private readonly repeats: { line: RosterLine; first: RosterLine }[] = [];

  add(line: RosterLine): void {
    const first = this.byNumber.get(line.number);
    if (!first) this.byNumber.set(line.number, line);
    else if (isSame(first, line)) this.repeats.push({ line, first });
    else this.quarrelsOf(first, line.line).push(quarrel(line, first.line));
  }

  private quarrelsOf(first: RosterLine, other: number): BadRow[] {
    const known = this.quarrels.get(first.number);
    if (known) return known;
    const fresh = [quarrel(first, other)];
    this.quarrels.set(first.number, fresh);
    return fresh;
  }

  /** The lines that stand, in their order, and what was found beside them. */
  close(): { lines: RosterLine[]; bad: BadRow[]; notes: LineNote[] } {
    const stands = ({ number }: RosterLine) => !this.quarrels.has(number);
    const lines = [...this.byNumber.values()].filter(stands);
    const repeated = this.repeats
      .filter(({ first }) => stands(first))
      .map(({ line, first }): LineNote => ({ line: line.line, column: 'number', note: 'repeated', other: first.line }));
    // A line that repeats one of two that quarrel is as doubtful as they are.
    const doubtful = this.repeats.filter(({ first }) => !stands(first)).map((one) => quarrel(one.line, one.first.line));
    return {
      lines,
      bad: [...this.quarrels.values()].flat().concat(doubtful),
      notes: [...repeated, ...shortNumbers(lines)],
    };
  }
}

function shortNumbers(lines: readonly RosterLine[]): LineNote[] {
  const counts = new Map<number, number>();
  for (const { number } of lines) counts.set(number.length, (counts.get(number.length) ?? 0) + 1);
  const usual = [...counts].find(([, count]) => count >= ENOUGH && count >= lines.length * NEARLY_ALL)?.[0] ?? 0;
  return lines
    .filter(({ number }) => number.length < usual && /^\d+$/.test(number))
    .map(({ line }) => ({ line, column: 'number', note: 'short-number' }));
}
