import type { InstitutionView } from '@types_/identity/institution';

const MOST_SHOWN = 30;

/** Schools whose present or former name has all the words of the search, in the order of their codes. */
export function findSchools(schools: readonly InstitutionView[], search: string): InstitutionView[] {
  const words = search.trim().split(/\s+/).filter(Boolean);
  const matches = ({ name, formerName, prefecture, code }: InstitutionView) =>
    words.every((word) => [name, formerName ?? '', prefecture, code].some((text) => text.includes(word)));
  return schools.filter(matches).slice(0, MOST_SHOWN);
}
