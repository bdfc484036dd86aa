import type { Store } from '../database/store';
import type { CallLog } from '../functions/call-log';
import type { FunctionRunner } from '../functions/function-runner';
import type { Storage } from '../storage/storage-actions';

/** The parts of a running local cloud, as the server's routes see them. */
export interface Cloud {
  store: Store;
  runner: FunctionRunner;
  calls: CallLog;
  storage: Storage;
  people: readonly unknown[];
  webDir: string | undefined;
  uploadTypes: readonly string[];
  /** For the person at the terminal. */
  tell(sentence: string): void;
}
