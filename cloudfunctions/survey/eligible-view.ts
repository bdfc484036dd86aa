import type { Eligible } from '@domain/survey/groups';
import type * as z from '@types_/core/zod';
import type { EligibleWish } from '@types_/survey/round-view';

/** Who is asked, as it is sent. */
export const eligibleView = ({ colleges, grades, classes }: Eligible): z.infer<typeof EligibleWish> => ({
  colleges: colleges && [...colleges],
  grades: grades && [...grades],
  classes: classes && [...classes],
});
