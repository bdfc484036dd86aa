import * as z from '../core/zod';

/** Where roles hold: a school by its id, a city by its prefecture's code, the province. */
export const PlaceId = z.string().check(z.regex(/^(\d{10}|city-\d{4}|province)$/));
export type PlaceId = z.infer<typeof PlaceId>;
