import * as z from '../core/zod';
import { BYTES, MOST_ANSWERS } from './ballot';

const bytes = (count: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 8) / 6)}}$`)));
const Point = bytes(BYTES.point);

export const RoundId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,40}$/));
/** A round at a school. */
export const PartId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,40}:\d{10}$/));

/** An envelope to be stamped, and what comes back (decision 23). */
export const Envelope = z.strictObject({ round: RoundId, blinded: Point });
export const StampView = z.object({
  /** The number of the group whose published key this was stamped with. */
  group: z.int(),
  evaluated: Point,
  proof: bytes(BYTES.proof),
});
export type StampView = z.infer<typeof StampView>;

/** An answer; which ones an item allows, the domain says. */
const Answer = z.union([
  z.number(),
  z.string().check(z.maxLength(MOST_ANSWERS)),
  z.array(z.string().check(z.maxLength(24))).check(z.maxLength(40)),
  z.record(z.string().check(z.maxLength(24)), z.union([z.number(), z.string().check(z.maxLength(24))])),
]);

/** A ballot as it is cast: by nobody, at no time. */
export const Cast = z.strictObject({
  part: PartId,
  group: z.int().check(z.minimum(0), z.maximum(1000)),
  nonce: bytes(BYTES.nonce),
  output: bytes(BYTES.output),
  answers: z.record(z.string().check(z.maxLength(24)), Answer),
});
export type Cast = z.infer<typeof Cast>;

/** That a ballot lies in its urn: its id is what its owner finds it by. */
export const CastView = z.object({ id: z.string() });
