import { Moment } from '../core/date';
import * as z from '../core/zod';

/** Where an import stands. `received`: the file lies in storage; `checked`: the outcome is known and nobody has said yes yet; the last four are its ends. `stopped`: left half written for so long that its file was removed; the same file again goes on. */
export const IMPORT_STATES = [
  ...['received', 'checking', 'checked', 'applying'],
  ...['done', 'refused', 'cancelled', 'stopped'],
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A row that is not taken: where and why, never what it says. `other`: the line it quarrels with. */
export const ImportProblem = z.object({
  line: z.int(),
  column: z.string(),
  reason: z.string(),
  other: z.optional(z.int()),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** Students by what an import does to them; `bad` in rows of the file. */
export const ImportCounts = z.object({
  added: z.int(),
  changed: z.int(),
  closed: z.int(),
  unchanged: z.int(),
  bad: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** An import as the admin of the school sees it. `handled` of `total`: progress of the running phase. */
export const ImportView = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  handled: z.int(),
  total: z.int(),
  /** What would happen, as checked; what has happened, once done. */
  counts: ImportCounts,
  /** The first of the problems; the rest by `list-import-problems`. */
  problems: z.array(ImportProblem),
  /** Headers of columns that mean nothing here. */
  ignored: z.array(z.string()),
  /** Why the whole file is refused. */
  refusal: z.nullable(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  /** Whether students who are not in the file were marked as having left. */
  closes: z.boolean(),
  startedAt: Moment,
  doneAt: z.nullable(Moment),
});
export type ImportView = z.infer<typeof ImportView>;
