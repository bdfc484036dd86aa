import type { ErrorCode } from '@types_/core/error-code';
import { checkText, SCENES, type TextCheck } from './content-check';
import type { Beside } from './database';
import { studentNamed, studentNamedBeside } from './identity/students-named';
import { Refusal } from './refusal';

/**
 * Refuses a text that everybody is to read and that may have the name of a student of the school in it; names are compared by
 * their hashes. Where it stands is said and not what it is: the phone has the text. One request.
 */
export async function refuseNames(schoolId: string, text: string, code: ErrorCode): Promise<void> {
  refuseName(text, await studentNamed(schoolId, text), code);
}

export function refuseName(text: string, name: string | null, code: ErrorCode): void {
  if (name) throw new Refusal(code, { at: text.indexOf(name), length: name.length });
}

/** The same with what else is looked up beside it. One request. */
export async function refuseNamesBeside<F extends object>(
  schoolId: string,
  text: string,
  code: ErrorCode,
  ...others: Beside[]
): Promise<F> {
  const { found, name } = await studentNamedBeside<F>(schoolId, text, others);
  refuseName(text, name, code);
  return found;
}

/** What the platform says of a text; what it will not have is refused. One request. */
async function checked(text: string, openid: string): Promise<Exclude<TextCheck, { is: 'risky' }>> {
  const check = await checkText(text, { openid, scene: SCENES.filing });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  return check;
}

/** Whether the platform clears a text that others read before it is public. One request. */
export const cleared = async (text: string, openid: string): Promise<boolean> =>
  (await checked(text, openid)).is === 'pass';

/** Refuses a text that is public at once and that the platform does not clear: nobody has read it before. One request. */
export async function refuseUncleared(text: string, openid: string): Promise<void> {
  if (!(await cleared(text, openid))) throw new Refusal('TEXT_NOT_CLEARED');
}

/**
 * The same of a text beside something that waits for no check: where that came to no end the text is not public yet, and the rest goes
 * on. Whether the platform cleared it. One request.
 */
export async function clearedUnlessFailed(text: string, openid: string): Promise<boolean> {
  const check = await checked(text, openid);
  if (check.is === 'unsure' && !check.again) throw new Refusal('TEXT_NOT_CLEARED');
  return check.is === 'pass';
}

/** The same of a text that a second person has read: only where the check came to no end, for else that person is whom it asks for. */
export async function refuseUnchecked(text: string, openid: string): Promise<void> {
  const check = await checked(text, openid);
  if (check.is === 'unsure' && check.again) throw new Refusal('TEXT_NOT_CLEARED');
}
