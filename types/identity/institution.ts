import * as z from '../core/zod';

/** Ten digits of the ministry. */
export const InstitutionId = z.string().check(z.regex(/^\d{10}$/));

/** A school as anyone may see it. */
export const InstitutionView = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  formerName: z.nullable(z.string()),
  /** Of the pinyin of the name, and of the former one: 'jlhgdx jlhgxy'. */
  initials: z.string(),
  prefecture: z.string(),
  prefectureCode: z.string(),
  /** Whether binding asks for the roster's one-time code too. */
  usesCodes: z.boolean(),
});
export type InstitutionView = z.infer<typeof InstitutionView>;
