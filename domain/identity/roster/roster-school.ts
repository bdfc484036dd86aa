/** The school that a roster is imported for. `id`: ten digits of the ministry, of which `code` is the end. */
export interface RosterSchool {
  id: string;
  code: string;
  name: string;
  formerName: string | null;
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Whether a cell names this school: by its code, its full code, its name or its old name. */
export const saysSchool = (school: RosterSchool, text: string): boolean =>
  [school.id, school.code, school.name, school.formerName].some((own) => own !== null && folded(own) === folded(text));
