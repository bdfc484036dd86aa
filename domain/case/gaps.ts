/** A gap of a saved reply: its name in braces, `{日期}`. */
const GAP = /\{([^{}\n]{1,12})\}/g;

/** What stands where a gap was not filled: a letter that has one is not sent. */
export const UNFILLED = '＿';

/** The names of the gaps in a text, each once, in order. */
export const gapsIn = (text: string): string[] => [...new Set([...text.matchAll(GAP)].map(([, name = '']) => name))];

/** The text with its gaps filled; what has no value stays to be filled by hand. */
export const withGapsFilled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(GAP, (_whole, name: string) => values[name] || UNFILLED);
