import { demoPerson } from './demo-person';

/** The keys of everything that is kept on the phone, without what tells the people apart who a browser plays. */
export function storedKeys(): string[] {
  const mine = `${demoPerson() ?? 'nobody'}/`;
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(mine) ? [key.slice(mine.length)] : []));
}
