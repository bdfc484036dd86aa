import { checkText, SCENES } from '../_kit/content-check';
import { Refusal } from '../_kit/refusal';

/**
 * Everybody at a school reads what stands in a session: what the platform will not have is not stored. Whether its check came to no
 * end, which is no "inappropriate". One request; none where there is nothing new.
 */
export async function checkTexts(texts: readonly (string | null)[], openid: string): Promise<boolean> {
  const written = texts.filter((text) => text !== null && text !== '');
  if (written.length === 0) return false;
  const check = await checkText(written.join('\n'), { openid, scene: SCENES.letter });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  return check.is === 'unsure';
}
