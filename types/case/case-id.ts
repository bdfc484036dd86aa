import * as z from '../core/zod';

/** What a case is named by. */
export const CaseId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/));
