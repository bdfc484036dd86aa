const FORMS = [
  /^[高初职]?(\d{4})(?:级|年级|年|学年)?$/u,
  /^(\d{4})[-/.年](?:0?[1-9]|1[0-2])(?:月|[-/.月](?:0?[1-9]|[12]\d|3[01])日?)?$/u,
  // Two digits only with 级: 12年级 is a twelfth year, and 2023届 says when somebody leaves.
  /^[高初职]?(\d{2})级$/u,
];
/** Longest from entry to leaving, a doctoral student's extensions and a military service included. */
const LONGEST = 15;

/** The year of entry that 2023, 23级, 2023级 or 2023-09-01 says; null where it says none, or one that cannot be in `thisYear`. */
export function entryYear(text: string, thisYear: number): number | null {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  const digits = FORMS.map((form) => form.exec(folded)?.[1]).find((found) => found !== undefined);
  if (digits === undefined) return null;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return year >= thisYear - LONGEST && year <= thisYear + 1 ? year : null;
}
