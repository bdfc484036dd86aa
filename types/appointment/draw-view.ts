import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import * as z from '../core/zod';
import { BEACONS, MOST_VALUE } from './beacon';
import { CHANNELS } from './channel';
import { SESSION_STATES } from './session';
import { SessionId } from './session-schema';

/** How the entering of a value stands, for one who may enter: never what anybody else entered. */
export const ValueEntry = z.object({
  /** What the caller entered last. */
  mine: z.nullable(z.string()),
  /** How many others have entered something. */
  others: z.int(),
  /** Whether what was entered differs. */
  differs: z.boolean(),
});
export type ValueEntry = z.infer<typeof ValueEntry>;

/** A draw as everybody sees it, with one page of its sealed list. */
export const DrawView = z.object({
  session: z.object({
    id: z.string(),
    schoolId: z.string(),
    channel: z.enum(CHANNELS),
    title: z.string(),
    state: z.enum(SESSION_STATES),
    startsAt: Moment,
    closesAt: Moment,
    seats: z.int(),
  }),
  beacon: z.enum(BEACONS),
  /** Null unless it does not take place. `valueKnown`: its value was fixed by then, so that its order could be computed. */
  cancelled: z.nullable(z.object({ at: Moment, valueKnown: z.boolean() })),
  /** Sessions with the same host or of the same channel that were cancelled when their value was known, shortly before; once the list is sealed. */
  before: z.array(z.object({ id: z.string(), title: z.string(), at: Moment })),
  /** Null until the list is sealed. */
  sealed: z.nullable(
    z.object({
      at: Moment,
      count: z.int(),
      /** How many have not met a leader this school year. */
      firsts: z.int(),
      listHash: z.string(),
      pages: z.int(),
      /** The page that was asked for, as text (domain/appointment/draw.ts). */
      list: z.string(),
      /** When the value that counts is fixed. */
      valueAt: Moment,
    }),
  ),
  /** Null until two officers have entered the same; `by`: their offices. */
  value: z.nullable(z.object({ text: z.string(), at: Moment, by: z.array(z.string()) })),
  /** Null until the order is there. `value` null: there was a seat for everybody, and nothing to draw. */
  drawn: z.nullable(
    z.object({ at: Moment, seats: z.int(), seed: z.nullable(z.string()), orderHash: z.nullable(z.string()) }),
  ),
  /** The caller's ticket, and where it stands once there is an order (from 0 on). */
  mine: z.nullable(z.object({ ticket: z.string(), place: z.nullable(z.int()) })),
  /** For those who may enter the value, from its time on until it is there; also of what was cancelled after that time. */
  entry: z.nullable(ValueEntry),
});
export type DrawView = z.infer<typeof DrawView>;

const Page = z.int().check(z.minimum(0), z.maximum(100));

/** draw */
export const drawActions = {
  draw: reads(z.strictObject({ id: SessionId, page: Page }), DrawView),
  'enter-draw-value': writes(
    z.strictObject({ id: SessionId, value: z.string().check(z.minLength(1), z.maxLength(MOST_VALUE)) }),
    z.object({ state: z.enum(['waiting', 'agreed', 'differs']), value: z.string() }),
  ),
};
