const NUMBER = /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i;
/** Spreadsheets keep fifteen digits: of a longer number the rest is lost. */
const BEYOND = 1e15;

/** A number cell as a person reads a student number: all its digits, never 2.02E+9, except where digits are lost already. */
export function numberText(raw: string, width: number): string {
  if (!NUMBER.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (Math.abs(value) >= BEYOND) return value.toExponential().toUpperCase();
  return String(value).padStart(width, '0');
}
