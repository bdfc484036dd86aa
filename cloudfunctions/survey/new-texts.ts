import { writtenIn } from '@domain/survey/questionnaire-texts';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { checkText, SCENES } from '../_kit/content-check';
import { Refusal } from '../_kit/refusal';

/** The platform takes so many characters at once; and so many requests are left for it in one call. */
const MOST_AT_ONCE = 2400;
const MOST_REQUESTS = 2;

/** What is written in the questionnaires that come with the app. */
export const shippedTexts = new Set(Object.values(SHIPPED).flatMap((one) => [...writtenIn(one)]));

/** Texts one after the other in pieces that the platform takes. */
function piecesOf(texts: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const text of texts) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + text.length >= MOST_AT_ONCE) pieces.push(text);
    else pieces[pieces.length - 1] = `${last}\n${text}`;
  }
  return pieces;
}

/**
 * Asks the platform about what is new in a questionnaire: neither in its last version nor shipped with the app. Whether all of it was
 * passed; refused when something was not. At most two requests, or as many as are left: more than that is rewritten at once by nobody.
 */
export async function checkNewTexts(
  questionnaire: Questionnaire,
  before: Questionnaire | null,
  openid: string,
  most = MOST_REQUESTS,
): Promise<boolean> {
  const known = before ? writtenIn(before) : new Set<string>();
  const pieces = piecesOf([...writtenIn(questionnaire)].filter((text) => !known.has(text) && !shippedTexts.has(text)));
  const checks = await Promise.all(
    pieces.slice(0, most).map((piece) => checkText(piece, { openid, scene: SCENES.filing })),
  );
  for (const check of checks) if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  return pieces.length <= most && checks.every(({ is }) => is === 'pass');
}
