import { msgSecCheck } from './open-api';

/** The platform's scenes: what is said on a page of one's own, and what is said under somebody else's. */
export const SCENES = { letter: 2, filing: 3 } as const;

/**
 * What a check says of a text. `unsure` is never "inappropriate": the platform wants a person to look, or (`again`) its
 * check failed and may be tried once more.
 */
export type TextCheck =
  | { is: 'pass' }
  | { is: 'risky'; label: number }
  | { is: 'unsure'; label: number | null; again: boolean };

/** The platform takes so many characters; a longer text waits for a person. */
const MOST_CHARACTERS = 2500;

/** Asks the platform (msgSecCheck 2.0) about a text. The writer must have been in the mini-program within two hours. One request. */
export async function checkText(
  content: string,
  { openid, scene }: { openid: string; scene: number },
): Promise<TextCheck> {
  if ([...content].length > MOST_CHARACTERS) return { is: 'unsure', label: null, again: false };
  const answer = await msgSecCheck({ content, openid, scene, version: 2 });
  if (answer.is !== 'ok') {
    console.warn(JSON.stringify({ api: 'msgSecCheck', is: answer.is, code: answer.code }));
    return { is: 'unsure', label: null, again: true };
  }
  const { suggest, label } = (answer.data as { result?: { suggest?: string; label?: number } }).result ?? {};
  if (suggest === 'pass') return { is: 'pass' };
  if (suggest === 'risky') return { is: 'risky', label: Number(label ?? 0) };
  return { is: 'unsure', label: label ?? null, again: suggest === undefined };
}
