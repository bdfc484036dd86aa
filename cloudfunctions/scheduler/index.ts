import { callerOpenid } from '../_kit/database';
import { hasTime, type Job, leasesOf, runWhenDue } from '../_kit/job';
import { applyRetention } from './jobs/apply-retention';
import { carryOutMatters } from './jobs/carry-out-matters';
import { carryOutMinutes } from './jobs/carry-out-minutes';
import { carryOutRebinds } from './jobs/carry-out-rebinds';
import { carryOutTerms } from './jobs/carry-out-terms';
import { checkAgain } from './jobs/check-again';
import { clearRounds } from './jobs/clear-rounds';
import { closeRounds } from './jobs/close-rounds';
import { closeSessions } from './jobs/close-sessions';
import { countAbsences } from './jobs/count-absences';
import { countCases } from './jobs/count-cases';
import { countTextsAgain } from './jobs/count-texts';
import { countTurnout } from './jobs/count-turnout';
import { drawSessions } from './jobs/draw-sessions';
import { finishLeaving } from './jobs/finish-leaving';
import { forgetImports } from './jobs/forget-imports';
import { forgetPersons } from './jobs/forget-persons';
import { forgetPhotos } from './jobs/forget-photos';
import { forgetTries } from './jobs/forget-tries';
import { freeClosedSeats } from './jobs/free-closed-seats';
import { freezeTickets } from './jobs/freeze-tickets';
import { openRounds } from './jobs/open-rounds';
import { publishHeads } from './jobs/publish-heads';
import { remindOfAppeals } from './jobs/remind-of-appeals';
import { remindOfCommitments } from './jobs/remind-of-commitments';
import { remindOfFindings } from './jobs/remind-of-findings';
import { remindOfMinutes } from './jobs/remind-of-minutes';
import { remindOfOutcomes } from './jobs/remind-of-outcomes';
import { remindOfRounds } from './jobs/remind-of-rounds';
import { remindOfSessions } from './jobs/remind-of-sessions';
import { renameDepartments } from './jobs/rename-departments';
import { renewDigests } from './jobs/renew-digests';
import { resetAlarms } from './jobs/reset-alarms';
import { resumeSessions } from './jobs/resume-sessions';
import { rotateKeys } from './jobs/rotate-keys';
import { sendNotices } from './jobs/send-notices';
import { settleSessions } from './jobs/settle-sessions';
import { submitPhotos } from './jobs/submit-photos';
import { tellDraws } from './jobs/tell-draws';
import { tellOfCases } from './jobs/tell-of-cases';
import { tellOfDanger } from './jobs/tell-of-danger';
import { tellOfGivenUp } from './jobs/tell-of-given-up';
import { tellOfSeats } from './jobs/tell-of-seats';
import { tellOfSessions } from './jobs/tell-of-sessions';
import { tellOfTermEnds } from './jobs/tell-of-term-ends';
import { tellOfTexts } from './jobs/tell-of-texts';
import { tellOfTopics } from './jobs/tell-of-topics';
import { verifyAccessChains } from './jobs/verify-access-chains';
import { verifyCases } from './jobs/verify-cases';
import { wakeCases } from './jobs/wake-cases';
import { watchDesks } from './jobs/watch-desks';

/** In the order of their hurry: what people wait for first. */
const JOBS: readonly Job[] = [
  carryOutTerms,
  carryOutRebinds,
  openRounds,
  closeRounds,
  clearRounds,
  freezeTickets,
  drawSessions,
  wakeCases,
  watchDesks,
  carryOutMatters,
  carryOutMinutes,
  tellOfCases,
  tellOfDanger,
  tellOfSeats,
  tellOfSessions,
  tellOfTopics,
  tellOfTexts,
  tellOfGivenUp,
  renewDigests,
  tellDraws,
  remindOfFindings,
  remindOfRounds,
  settleSessions,
  countAbsences,
  remindOfAppeals,
  remindOfCommitments,
  resumeSessions,
  closeSessions,
  remindOfSessions,
  remindOfMinutes,
  remindOfOutcomes,
  sendNotices,
  countCases,
  countTextsAgain,
  countTurnout,
  renameDepartments,
  resetAlarms,
  submitPhotos,
  checkAgain,
  finishLeaving,
  freeClosedSeats,
  tellOfTermEnds,
  forgetTries,
  forgetImports,
  forgetPhotos,
  forgetPersons,
  applyRetention,
  rotateKeys,
  verifyAccessChains,
  publishHeads,
  verifyCases,
];

/** Below the 60 s of config.json, with room for the last step. */
const RUN_MS = 45_000;

/**
 * Runs what is due, one job after the other; called by the platform's timer every minute. Whoever calls it from a phone
 * carries an account and is sent away.
 */
export async function main(): Promise<Record<string, unknown>> {
  if (callerOpenid()) return { ok: false };
  const now = new Date();
  const task = { now, endsAt: new Date(now.getTime() + RUN_MS) };
  const leases = await leasesOf(JOBS);
  const report: Record<string, unknown> = {};
  for (const job of JOBS) {
    if (!hasTime(task)) break;
    try {
      const done = await runWhenDue(job, task, leases);
      if (done) report[job.name] = done;
    } catch (error) {
      // One job that fails stops no other; its lease ends by itself and it is tried again.
      console.error(JSON.stringify({ job: job.name, error: error instanceof Error ? error.stack : String(error) }));
      report[job.name] = 'failed';
    }
  }
  return report;
}
