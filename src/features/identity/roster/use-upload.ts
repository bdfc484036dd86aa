import type { ImportView } from '@types_/identity/roster-import';
import { useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { newKey } from '@/cloud/new-key';
import { errorText } from '@/i18n/error-text';
import { uploadFile } from '@/platform/cloud';
import { type ChosenFile, chooseFile } from '@/platform/media';
import { t } from './words';

/** What a roster may weigh, bytes; the server says so too. */
const MOST_BYTES = 20 * 1024 * 1024;
/** What a file may be called at most. */
const LONGEST_NAME = 100;

/** Where one picked file stands: its key is that of its import, so that trying again is one import. */
interface Picked extends ChosenFile {
  key: string;
  fileId: string | null;
}

/** Picks a roster, puts it into the folder of this account and has it taken note of; what was picked stays for another try. */
export function useUpload(folder: string, onStarted: (view: ImportView) => void) {
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const picked = useRef<Picked | null>(null);
  const [canRetry, setCanRetry] = useState(false);

  function fail(text: string, keep: boolean): void {
    if (!keep) picked.current = null;
    setProblem(text);
    setPercent(null);
    setCanRetry(keep);
  }

  async function send(file: Picked): Promise<void> {
    setProblem(null);
    setPercent(0);
    try {
      file.fileId ??= await uploadFile(`${folder}/${file.key}`, file.path, setPercent);
    } catch {
      return fail(t('uploadFailed'), true);
    }
    const input = { fileId: file.fileId, fileName: file.name.slice(-LONGEST_NAME) };
    const reply = await call('identity', 'start-import', input, file.key);
    if (!reply.ok) return fail(errorText(reply.error), reply.error.code !== 'IMPORT_FILE_GONE');
    picked.current = null;
    setPercent(null);
    setCanRetry(false);
    onStarted(reply.data);
  }

  async function pick(): Promise<void> {
    const file = await chooseFile(['csv', 'xlsx', 'xls', 'txt']);
    if (!file) return;
    if (file.size > MOST_BYTES) return fail(t('tooLarge', { mb: Math.ceil(file.size / 2 ** 20) }), false);
    picked.current = { ...file, key: newKey(), fileId: null };
    await send(picked.current);
  }

  return { percent, problem, canRetry, pick, retry: () => (picked.current ? send(picked.current) : pick()) };
}
