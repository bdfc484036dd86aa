import * as z from '../core/zod';

/** A version that somebody agreed to; old ones are stored. */
export const AgreementVersion = z.string().check(z.maxLength(20));
