/** Who may apply: of these colleges and of these years, both at once; null is any. */
export interface Who {
  colleges: readonly string[] | null;
  grades: readonly number[] | null;
}

interface Student {
  schoolId: string;
  college: string;
  grade: number;
}

/** Whether a student may apply to a session of a school: they must be named by each list there is (product.md section 4). */
export const mayApply = (student: Student | null, schoolId: string, { colleges, grades }: Who): boolean =>
  student !== null &&
  student.schoolId === schoolId &&
  (colleges === null || colleges.includes(student.college)) &&
  (grades === null || grades.includes(student.grade));
