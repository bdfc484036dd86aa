import type { Failure } from '@types_/core/envelope';
import type { ErrorCode } from '@types_/core/error-code';
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

/** Nobody knows whether it arrived: another try is harmless. */
const UNHEARD: readonly ErrorCode[] = ['OFFLINE', 'NO_ANSWER'];

/** Where one picked file stands: its key is that of its import, so that trying again is one import. */
interface Picked extends ChosenFile {
  key: string;
  fileId: string | null;
}

/** Picks a roster, asks for its place, puts it there and has it taken note of; what was picked stays for another try. */
export function useUpload(onStarted: (view: ImportView) => void) {
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

  const refused = ({ code, ...error }: Failure): void =>
    UNHEARD.includes(code)
      ? fail(t('uploadFailed'), true)
      : fail(errorText({ code, ...error }), code !== 'IMPORT_FILE_GONE');

  async function send(file: Picked): Promise<void> {
    setProblem(null);
    setPercent(0);
    // Asked for before anything lies there, and again before each try: what is left there and forgotten is removed.
    const place = await call('identity', 'reserve-import', { fileName: file.name.slice(-LONGEST_NAME) }, file.key);
    if (!place.ok) return refused(place.error);
    const { id, path } = place.data;
    try {
      file.fileId ??= await uploadFile(path, file.path, setPercent);
    } catch {
      return fail(t('uploadFailed'), true);
    }
    const reply = await call('identity', 'start-import', { id, fileId: file.fileId }, file.key);
    if (!reply.ok) return refused(reply.error);
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
