import type { Store } from '../database/store';
import type { CallLog } from '../functions/call-log';
import type { FunctionRunner } from '../functions/function-runner';
import type { Limits } from '../functions/limits';
import type { OpenApi } from '../openapi/open-api';
import type { Storage } from '../storage/storage-actions';
import type { Timers } from '../timers/timers';

/** The parts of a running local cloud, as the server's routes see them. */
export interface Cloud {
  store: Store;
  runner: FunctionRunner;
  calls: CallLog;
  storage: Storage;
  openApi: OpenApi;
  timers: Timers;
  limits: Limits;
  people: readonly unknown[];
  webDir: string | undefined;
  /** No file below it is ever served as a file of the web build. */
  dataDir: string;
  uploadTypes: readonly string[];
  /** For the person at the terminal. */
  tell(sentence: string): void;
}
