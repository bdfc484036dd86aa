import { CommitLog } from './commit-log';
import { openDataFolder } from './data-folder';
import { readLog } from './read-log';
import { Store, type StoreOptions } from './store';

/** How a durable store is opened. */
export interface OpenStoreOptions extends StoreOptions {
  directory: string;
  collections: readonly string[];
  fsync: boolean;
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
  const folder = openDataFolder(options.directory);
  try {
    const store = new Store(options);
    for (const name of options.collections) store.ensureCollection(name);
    readLog(
      folder.logFile,
      (collection, key, document) => {
        if (key === null) store.ensureCollection(collection);
        else store.restore(collection, key, document);
      },
      options.warn,
    );
    store.finishRestoring();
    const log = new CommitLog(folder.logFile, folder.descriptor, options);
    store.attach(log);
    const close = async () => {
      store.close();
      await log.close();
      folder.release();
    };
    return { store, close };
  } catch (error) {
    folder.release();
    throw error;
  }
}
