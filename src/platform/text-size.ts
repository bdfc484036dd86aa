import { useSyncExternalStore } from 'react';
import { getStored, setStored } from './storage';
import { screen } from './system';

/** How many times the ordinary size words are; every screen is tested up to the last. */
const SCALES = { standard: 1, large: 1.2, larger: 1.4, largest: 1.6 } as const;

export type TextSize = keyof typeof SCALES;
export const TEXT_SIZES = Object.keys(SCALES) as TextSize[];
export type TextSizeChoice = TextSize | 'phone';

const STORED_AS = 'text-size';

const isTextSize = (value: unknown): value is TextSize => (TEXT_SIZES as readonly unknown[]).includes(value);

let choice: TextSizeChoice | undefined;
const listeners = new Set<() => void>();

/** What the reader has chosen on this phone; asked of its storage once, since every line of words wants to know. */
export function textSizeChoice(): TextSizeChoice {
  if (choice === undefined) {
    const kept = getStored(STORED_AS);
    choice = isTextSize(kept) ? kept : 'phone';
  }
  return choice;
}

/** The scale of words in force, 1 to 1.6: the reader's choice, else what the phone says of itself. */
export function fontScale(): number {
  const chosen = textSizeChoice();
  return chosen === 'phone' ? screen().fontScale : SCALES[chosen];
}

/** Keeps the choice on this phone and shows everything in it at once. */
export function chooseTextSize(next: TextSizeChoice): void {
  setStored(STORED_AS, next);
  choice = next;
  for (const listener of listeners) listener();
}

function onTextSize(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The choice; the component is shown anew when it changes. */
export const useTextSize = (): TextSizeChoice => useSyncExternalStore(onTextSize, textSizeChoice);
