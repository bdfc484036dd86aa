import { closeRounds } from '../../../cloudfunctions/scheduler/jobs/close-rounds';

/** As much as one step may take, in a process of its own, as a function's is: what it took is printed. */
async function main(): Promise<void> {
  const started = Date.now();
  const seconds = Number(process.argv[2]);
  const done = await closeRounds.run({ now: new Date(), endsAt: new Date(started + seconds * 1000) });
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ...done, ms: Date.now() - started, megabytes })}\n`);
}

void main();
