import * as z from '../core/zod';

/** The last entry that somebody has seen of a case. */
export const Seen = z.optional(z.int().check(z.minimum(0)));
