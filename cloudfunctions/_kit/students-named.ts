import { nameCandidates } from '@domain/survey/name-candidates';
import { _, Collection } from './database';
import { nameHashOf, people } from './people';

const institutions = new Collection<{ _id: string }>('institutions');

/** So many values of one condition are looked for one by one in an index; with more, all of a school's students would be read. */
const AT_ONCE = 1000;

/**
 * What of a text is the name of a student of a school, the first that is found; null: nothing. Names are compared by their hashes, each
 * looked up in an index, so that it costs the same at a school of five hundred and one of fifty thousand. One request, none where
 * nothing can be a name.
 */
export async function studentNamed(schoolId: string, text: string): Promise<string | null> {
  const names = new Map(nameCandidates(text).map((name) => [nameHashOf(schoolId, name), name]));
  if (names.size === 0) return null;
  const hashes = [...names.keys()];
  const parts = Array.from({ length: Math.ceil(hashes.length / AT_ONCE) }, (_none, nth) => `part${nth}`);
  const looking = parts.reduce(
    (stage, part, nth) => {
      const some = hashes.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE);
      return stage.lookup(
        people.anyBeside({ 'student.schoolId': schoolId, nameHash: _.in(some) }, part, { nameHash: 1 }),
      );
    },
    institutions.aggregate().match({ _id: schoolId }).limit(1),
  );
  const { list } = await looking.project(Object.fromEntries(parts.map((part) => [part, 1]))).end();
  const [found] = list as Record<string, { nameHash: string }[]>[];
  // A name that is not looked for is not passed either.
  if (!found) throw new Error(`no school ${schoolId}`);
  const [first] = parts.flatMap((part) => found[part] ?? []);
  return (first && names.get(first.nameHash)) ?? null;
}
