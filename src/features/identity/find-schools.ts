import type { InstitutionView } from '@types_/identity/institution';

const MOST_SHOWN = 30;

/** Schools whose present or former name, city, code or pinyin initials have all the words of the search, in the order of their codes. */
export function findSchools(schools: readonly InstitutionView[], search: string): InstitutionView[] {
  const words = search.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter(Boolean);
  const matches = ({ name, formerName, prefecture, code, initials }: InstitutionView) =>
    words.every((word) => [name, formerName ?? '', prefecture, code, initials].some((text) => text.includes(word)));
  return schools.filter(matches).slice(0, MOST_SHOWN);
}
