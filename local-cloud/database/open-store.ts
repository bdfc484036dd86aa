import { CommitLog } from './commit-log';
import { Compactor } from './compactor';
import { openDataFolder } from './data-folder';
import type { StoredChange } from './log-record';
import { readLog } from './read-log';
import { Store, type StoreOptions } from './store';

/** How a durable store is opened. */
export interface OpenStoreOptions extends StoreOptions {
  directory: string;
  collections: readonly string[];
  fsync: boolean;
  /** Length of the log from which it may be compacted. */
  compactAt?: number;
  /** Hears of torn ends that were cut, of compactions that failed, of scans over many documents. */
  warn: (sentence: string) => void;
  onFailure: (sentence: string) => void;
}

/** A store and what closes it. */
export interface OpenedStore {
  store: Store;
  close(): Promise<void>;
}

/** Opens a data folder, brings its documents back into memory and logs what is committed from now on. */
export function openStore(options: OpenStoreOptions): OpenedStore {
  const folder = openDataFolder(options.directory, options.fsync);
  try {
    const store = new Store(options);
    for (const name of options.collections) store.ensureCollection(name);
    const onChange = (change: StoredChange) => store.restore(change);
    for (const { file, bytes } of folder.files.list()) readLog({ file, bytes, onChange, warn: options.warn });
    store.finishRestoring();
    const log = new CommitLog(folder.files.openLast(), options);
    store.attach(log);
    const compactor = new Compactor(store, log, folder.files, options);
    log.onWritten = () => compactor.consider();
    const close = async () => {
      store.close();
      await compactor.close();
      await log.close();
      folder.release();
    };
    return { store, close };
  } catch (error) {
    folder.release();
    throw error;
  }
}
