import { nameCandidates } from '@domain/survey/name-candidates';
import { checkText, SCENES } from '../_kit/content-check';
import { _ } from '../_kit/database';
import { nameHashOf, people } from '../_kit/people';
import { Refusal } from '../_kit/refusal';

/**
 * Refuses a text that everybody is to read and that may have the name of a student of the school in it; names are compared by
 * their hashes. Where it stands is said and not what it is: the phone has the text. One request.
 */
export async function refuseNames(schoolId: string, text: string): Promise<void> {
  const names = new Map(nameCandidates(text).map((name) => [nameHashOf(schoolId, name), name]));
  if (names.size === 0) return;
  const { data } = await people
    .find({ 'student.schoolId': schoolId, nameHash: _.in([...names.keys()]) })
    .limit(1)
    .field({ nameHash: true })
    .get();
  const name = data[0] && names.get(data[0].nameHash);
  if (name) throw new Refusal('MINUTES_NAMES_STUDENT', { at: text.indexOf(name), length: name.length });
}

/** Asks the platform about a text; whether it was cleared. What it will not have is refused. One request. */
export async function cleared(text: string, openid: string): Promise<boolean> {
  const check = await checkText(text, { openid, scene: SCENES.filing });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  return check.is === 'pass';
}
