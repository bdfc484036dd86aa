import type { Job, Task } from '../../cloudfunctions/_kit/job';
import { main as messagePush } from '../../cloudfunctions/message-push/index';
import { submitPhotos } from '../../cloudfunctions/scheduler/jobs/submit-photos';
import type { SentRecord } from '../../local-cloud';

declare const localCloud: { sent(): SentRecord[] };

/** A run of a job that has all the time it wants, at a moment, now unless given. */
export const taskAt = (now = new Date()): Task => ({ now, endsAt: new Date(Date.now() + 60_000) });
export const runJob = (job: Job, now?: Date): Promise<Record<string, number>> => job.run(taskAt(now));

/** What was asked of one of WeChat's APIs, the accepted calls only. */
export const asked = (api: string): SentRecord[] =>
  localCloud.sent().filter((record) => record.api === api && record.errcode === 0);

/** What the platform pushes once it has looked at a media file. */
export const verdictOn = ({ answer }: SentRecord, suggest: string, label = 100) => ({
  ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: answer.trace_id, version: 2, errcode: 0 },
  result: { suggest, label },
});

let heard = 0;

/** Has all new photos checked, with the same verdict on each. */
export async function checkPhotosAs(suggest: string, label = 100): Promise<void> {
  await runJob(submitPhotos);
  const checks = asked('security.mediaCheckAsync');
  for (const check of checks.slice(heard)) await messagePush(verdictOn(check, suggest, label));
  heard = checks.length;
}
