import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// Other processes may keep both cores busy; nothing here waits for a time, so the limit may be generous.

/** A folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'local-cloud-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
