import type { ImportCounts } from '@types_/identity/roster-import';

/** From here on so many students leave at once that it is rather a file of one college or one year. */
const LARGE = 0.1;

/** Students of the school before an import: those of the file who stand there already, and those who are not in it. */
export const studentsBefore = ({ changed, unchanged, closed }: ImportCounts): number => changed + unchanged + closed;

/** Whether an import that closes would mark more than a tenth of a school's students as having left. */
export const closesMany = (counts: ImportCounts): boolean => counts.closed > studentsBefore(counts) * LARGE;
