import { demoPerson } from './demo-person';

// WeChat keeps storage per account; a browser plays several people, so each has names of their own.
const nameOf = (key: string): string => `${demoPerson() ?? 'nobody'}/${key}`;

/** Undefined when nothing is kept under the key. */
export function getStored(key: string): unknown {
  const text = localStorage.getItem(nameOf(key));
  return text === null ? undefined : JSON.parse(text);
}

/** False when the browser keeps nothing more: the caller must then not claim that anything is kept. */
export function setStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const removeStored = (key: string): void => localStorage.removeItem(nameOf(key));

export function clearStored(): void {
  const mine = nameOf('');
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
}
