import type { Failure, Reply } from '@types_/core/envelope';
import type { ExportPart, PersonalRecord } from '@types_/identity/personal-data-view';
import { call } from '@/cloud/call';

/** All parts of the export, one after the other; tells how many records have come. A failure ends it, and nothing is kept. */
export async function collectExport(
  key: string,
  onProgress: (count: number) => void,
): Promise<{ records: PersonalRecord[] } | { failure: Failure }> {
  const records: PersonalRecord[] = [];
  let reply: Reply<ExportPart> = await call('identity', 'export-my-data', {}, key);
  while (reply.ok) {
    records.push(...reply.data.records);
    onProgress(records.length);
    const { ticket } = reply.data;
    if (ticket === null) return { records };
    reply = await call('identity', 'more-of-my-data', { ticket });
  }
  return { failure: reply.error };
}
