import * as z from '../core/zod';
import { PartId } from './ballot-schema';

/** Which page of a part's ballots, as it stands in an address. */
export const BallotPage = z.strictObject({ part: PartId, from: z.string().check(z.regex(/^\d{1,4}$/)) });
