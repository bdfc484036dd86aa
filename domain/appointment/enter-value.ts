/** The last word of one who entered a value: `who` is the same for one person, whatever roles they hold. */
export interface Entry {
  who: string;
  office: string;
  value: string;
  at: Date;
}

/** The entries with one more: the last word of each person counts. `own`: what else its person has been entered as. */
export const withEntry = (entries: readonly Entry[], entry: Entry, own: readonly string[]): Entry[] => [
  ...entries.filter(({ who }) => who !== entry.who && !own.includes(who)),
  entry,
];

/** Two entries of different people that say the same; null while there are none. */
export function agreement(entries: readonly Entry[]): [Entry, Entry] | null {
  for (const one of entries) {
    const other = entries.find(({ who, value }) => who !== one.who && value === one.value);
    if (other) return [one, other];
  }
  return null;
}

/** Whether people have entered, and no two the same. */
export const differs = (entries: readonly Entry[]): boolean =>
  new Set(entries.map(({ who }) => who)).size > 1 && agreement(entries) === null;
