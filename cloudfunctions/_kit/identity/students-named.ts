import { nameCandidates } from '@domain/survey/name-candidates';
import { _, type Beside, Collection } from '../database';
import { nameHashOf, people } from '../people';

const institutions = new Collection<{ _id: string }>('institutions');

/** So many values of one condition are looked for one by one in an index; with more, all of a school's students would be read. */
const AT_ONCE = 1000;

/** What is looked at for names: a text, or words that may be one. */
type LookedAt = string | readonly string[];

/** Words by the hashes of the names that they may be, and the conditions under which each part of them is looked for. */
function inParts(schoolId: string, words: readonly string[], as: string) {
  const names = new Map(words.map((name) => [nameHashOf(schoolId, name), name]));
  const hashes = [...names.keys()];
  const parts = Array.from({ length: Math.ceil(hashes.length / AT_ONCE) }, (_none, nth) => ({
    as: `${as}${nth}`,
    query: {
      'student.schoolId': schoolId,
      nameHash: _.in(hashes.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE)),
    },
  }));
  return { names, parts };
}

/** A look for names of students in a text: what is to be put beside something else that is asked for, and what was found by it. */
export interface NameLook {
  beside: Beside[];
  /** The first name that was found; null: nothing. */
  nameIn(found: Record<string, unknown>): string | null;
}

/**
 * A look for whether a text has the name of a student of a school. Names are compared by their hashes, each looked up in an index, so that
 * it costs the same at a school of five hundred and one of fifty thousand. Nothing is beside where nothing can be a name.
 * `as`: under which name it is put beside something else.
 */
export function lookForNames(schoolId: string, text: LookedAt, as = 'named'): NameLook {
  const { names, parts } = inParts(schoolId, typeof text === 'string' ? nameCandidates(text) : text, as);
  return {
    beside: parts.map((part) => people.anyBeside(part.query, part.as, { nameHash: 1 })),
    nameIn(found) {
      const [first] = parts.flatMap((part) => (found[part.as] as { nameHash: string }[] | undefined) ?? []);
      return (first && names.get(first.nameHash)) ?? null;
    },
  };
}

/** A look for which of some words are names of students. */
export interface NamesLook {
  beside: Beside[];
  namesIn(found: Record<string, unknown>): string[];
}

/** The same look for all of them that are; each costs as much as there are students who are called so. */
export function lookForAllNames(schoolId: string, words: readonly string[]): NamesLook {
  const { names, parts } = inParts(schoolId, words, 'named');
  return {
    beside: parts.map((part) => people.countsBeside(part.query, 'nameHash', part.as, AT_ONCE)),
    namesIn: (found) =>
      parts
        .flatMap((part) => (found[part.as] as { _id: string }[] | undefined) ?? [])
        .flatMap(({ _id }) => names.get(_id) ?? []),
  };
}

/** What is put beside a school. One request. */
async function foundBeside<F>(schoolId: string, beside: readonly Beside[]): Promise<F> {
  const looking = beside.reduce(
    (stage, one) => stage.lookup(one),
    institutions.aggregate().match({ _id: schoolId }).limit(1),
  );
  const { list } = await looking.project(Object.fromEntries(beside.map(({ as }) => [as, 1]))).end();
  const [found] = list as F[];
  // A name that is not looked for is not passed either.
  if (!found) throw new Error(`no school ${schoolId}`);
  return found;
}

/** Which of some words are names of students of a school. One request. */
export async function studentsNamed(schoolId: string, words: readonly string[]): Promise<string[]> {
  const { beside, namesIn } = lookForAllNames(schoolId, words);
  return namesIn(await foundBeside<Record<string, unknown>>(schoolId, beside));
}

/** What of a text is the name of a student of a school, the first that is found; null: nothing. One request, none where nothing can be a name. */
export async function studentNamed(schoolId: string, text: LookedAt): Promise<string | null> {
  if (lookForNames(schoolId, text).beside.length === 0) return null;
  return (await studentNamedBeside(schoolId, text, [])).name;
}

/** The same with something else that is looked up beside it. One request. */
export async function studentNamedBeside<F extends object>(
  schoolId: string,
  text: LookedAt,
  others: readonly Beside[],
): Promise<{ found: F; name: string | null }> {
  const { beside: names, nameIn } = lookForNames(schoolId, text);
  const found = await foundBeside<F & Record<string, unknown>>(schoolId, [...names, ...others]);
  return { found, name: nameIn(found) };
}
