import { CHECK_TRIES, type Review } from '@domain/case/review';
import { checkText } from '../_kit/content-check';
import { Refusal } from '../_kit/refusal';

/**
 * Asks the platform about a text before anybody but its writer can see it. Refused: nothing is stored. A review: it is
 * stored and waits for a person. One request.
 */
export async function checkWords(text: string, openid: string, scene: number, seq: number): Promise<Review | null> {
  const check = await checkText(text, { openid, scene });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  if (check.is === 'pass') return null;
  return { seq, label: check.label, triesLeft: check.again ? CHECK_TRIES : 0 };
}
