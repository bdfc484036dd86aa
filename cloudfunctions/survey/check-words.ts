import { checkText, SCENES } from '../_kit/content-check';
import { Refusal } from '../_kit/refusal';

/** Everybody reads it: what the platform will not have is not stored. One request. */
export async function checkWords(text: string, openid: string): Promise<void> {
  const check = await checkText(text, { openid, scene: SCENES.filing });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
}
