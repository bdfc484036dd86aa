import type { Job } from '../../../cloudfunctions/_kit/job';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { carryOutTerms } from '../../../cloudfunctions/scheduler/jobs/carry-out-terms';
import { closeSessions } from '../../../cloudfunctions/scheduler/jobs/close-sessions';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freeClosedSeats } from '../../../cloudfunctions/scheduler/jobs/free-closed-seats';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { remindOfAppeals } from '../../../cloudfunctions/scheduler/jobs/remind-of-appeals';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { remindOfOutcomes } from '../../../cloudfunctions/scheduler/jobs/remind-of-outcomes';
import { remindOfSessions } from '../../../cloudfunctions/scheduler/jobs/remind-of-sessions';
import { resumeSessions } from '../../../cloudfunctions/scheduler/jobs/resume-sessions';
import { sendNotices } from '../../../cloudfunctions/scheduler/jobs/send-notices';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { tellOfSeats } from '../../../cloudfunctions/scheduler/jobs/tell-of-seats';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';

/** What every run of the scheduler does for meetings. */
export const EACH_MINUTE: readonly Job[] = [
  ...[freezeTickets, drawSessions, carryOutMinutes, tellOfSeats, tellOfSessions, tellDraws, settleSessions],
  ...[countAbsences, remindOfCommitments, resumeSessions],
];
/** The same with what is done less often, in the scheduler's own order. */
export const OWN_JOBS: readonly Job[] = [
  // Who is told hangs on who holds what: a handover is whole before anything is told.
  ...[
    carryOutTerms,
    ...EACH_MINUTE,
    tellOfCases,
    closeSessions,
    remindOfSessions,
    remindOfMinutes,
    remindOfOutcomes,
    sendNotices,
  ],
  ...[freeClosedSeats, tellOfTopics, remindOfAppeals],
];
/** Jobs about which nobody does anything in this term. */
export const IDLE_JOBS = [
  ...['carry-out-rebinds', 'open-rounds', 'close-rounds', 'clear-rounds', 'wake-cases', 'watch-desks', 'check-again'],
  ...['carry-out-matters', 'renew-digests', 'remind-of-findings', 'remind-of-rounds', 'count-cases'],
  ...['count-turnout', 'rename-departments', 'reset-alarms', 'submit-photos', 'finish-leaving', 'forget-tries'],
  ...['forget-imports', 'apply-retention', 'rotate-keys', 'verify-access-chains', 'publish-heads', 'verify-cases'],
  ...['tell-of-term-ends', 'forget-persons'],
];
