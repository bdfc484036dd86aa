/** Who may apply for a session: everybody at its school, or who is of the colleges and grades it names (product.md section 4). */
export interface ForWhom {
  schoolId: string;
  who: { colleges: readonly string[] | null; grades: readonly number[] | null };
}

export const mayApply = (
  student: { schoolId: string; college: string; grade: number },
  { schoolId, who: { colleges, grades } }: ForWhom,
): boolean =>
  student.schoolId === schoolId &&
  (colleges === null || colleges.includes(student.college)) &&
  (grades === null || grades.includes(student.grade));
