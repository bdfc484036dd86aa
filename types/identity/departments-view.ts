import { Topic } from '../case/category-schema';
import { OfferedTopic } from '../case/topics-view';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { DEPARTMENT_LIMITS } from './departments';
import { ofSchool, settingShape, settingWish } from './setting-view';

const name = writtenText(DEPARTMENT_LIMITS.nameMin, DEPARTMENT_LIMITS.nameMax);

/** A department as it is to be. `was`: its name so far; null for a new one. */
export const DepartmentWish = z.strictObject({
  was: z.nullable(name),
  name,
  topics: z.array(Topic).check(z.maxLength(40)),
});
export type DepartmentWish = z.infer<typeof DepartmentWish>;

/** The departments of a school, for those who look after its union. */
export const DepartmentsView = z.object({
  ...settingShape,
  departments: z.array(z.object({ name: z.string(), topics: z.array(Topic), staff: z.int() })),
  /** What can be a department's business: all topics of the school, in its order. */
  topics: z.array(OfferedTopic),
});
export type DepartmentsView = z.infer<typeof DepartmentsView>;

export const departmentActions = {
  'show-departments': reads(ofSchool, DepartmentsView),
  /** All departments as they are to be. */
  'set-departments': writes(
    settingWish({ departments: z.array(DepartmentWish).check(z.maxLength(DEPARTMENT_LIMITS.most)) }),
    DepartmentsView,
  ),
};
