import type { Params } from '@types_/core/result';
import type { RosterFileRefusal } from '@types_/identity/roster-file';

/** Thrown while a roster file is read, and caught by readRoster: the file as a whole is not read. */
export class FileRefused extends Error {
  constructor(
    readonly code: RosterFileRefusal,
    readonly params?: Params,
  ) {
    super(code);
  }
}
