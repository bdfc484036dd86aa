import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { appealAbsence, myAbsences, sayThere } from './actions/absences';
import { showApartReaders } from './actions/apart-readers';
import { decideAppeal, listAppeals } from './actions/appeals';
import { apply } from './actions/apply';
import { listCasesToBring } from './actions/cases-to-bring';
import { changeSession } from './actions/change-session';
import { checkIn } from './actions/check-in';
import { checkInByName } from './actions/check-in-by-name';
import { checkInWalkIn } from './actions/check-in-walk-in';
import { claimSeat } from './actions/claim-seat';
import { doorList } from './actions/door-list';
import { endSession } from './actions/end-session';
import { enterDrawValue } from './actions/enter-draw-value';
import { letHostRead } from './actions/let-host-read';
import { lastPromises, listCommitments } from './actions/list-commitments';
import { listMinutesDue } from './actions/list-minutes-due';
import { listMoreSessions, listSessions } from './actions/list-sessions';
import { listMyApplications, showMyApplication } from './actions/my-applications';
import { showMyTicket } from './actions/my-ticket';
import { listOutcomesDue, writeOutcome } from './actions/outcomes';
import { answerOffer, leaveSeat } from './actions/place-steps';
import { planSeries } from './actions/plan-series';
import { publishSession } from './actions/publish-session';
import { publishMinutes, returnMinutes } from './actions/read-minutes';
import { reportCommitment, sayOfCommitment, showCommitment } from './actions/report-commitment';
import { saveSession } from './actions/save-session';
import { sessionTemplate } from './actions/session-template';
import { cancelSession, confirmSession } from './actions/settle-session';
import { showDraw } from './actions/show-draw';
import { showHostDesk } from './actions/show-host-desk';
import { rateSession, showMinutes } from './actions/show-minutes';
import { showSession } from './actions/show-session';
import { showTopics } from './actions/show-topics';
import { undoCheckIn } from './actions/undo-check-in';
import { decideTopic, listWaitingTopics } from './actions/waiting-topics';
import { withdrawApplication } from './actions/withdraw-application';
import { getMinutesDraft, submitMinutes } from './actions/write-minutes';

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  {
    sessions: listSessions,
    'more-sessions': listMoreSessions,
    session: showSession,
    'session-template': sessionTemplate,
    'save-session': saveSession,
    'publish-session': publishSession,
    'change-session': changeSession,
    'cancel-session': cancelSession,
    'confirm-session': confirmSession,
    'plan-series': planSeries,
    apply,
    'withdraw-application': withdrawApplication,
    'claim-seat': claimSeat,
    'let-host-read': letHostRead,
    'leave-seat': leaveSeat,
    'answer-offer': answerOffer,
    'my-application': showMyApplication,
    'my-applications': listMyApplications,
    'cases-to-bring': listCasesToBring,
    draw: showDraw,
    'enter-draw-value': enterDrawValue,
    'my-ticket': showMyTicket,
    'door-list': doorList,
    'check-in': checkIn,
    'check-in-by-name': checkInByName,
    'check-in-walk-in': checkInWalkIn,
    'undo-check-in': undoCheckIn,
    'end-session': endSession,
    'my-absences': myAbsences,
    'appeal-absence': appealAbsence,
    'say-there': sayThere,
    appeals: listAppeals,
    'decide-appeal': decideAppeal,
    topics: showTopics,
    'waiting-topics': listWaitingTopics,
    'decide-topic': decideTopic,
    minutes: showMinutes,
    'minutes-due': listMinutesDue,
    'rate-session': rateSession,
    'minutes-draft': getMinutesDraft,
    'submit-minutes': submitMinutes,
    'publish-minutes': publishMinutes,
    'return-minutes': returnMinutes,
    'outcomes-due': listOutcomesDue,
    'write-outcome': writeOutcome,
    commitments: listCommitments,
    'last-promises': lastPromises,
    'apart-readers': showApartReaders,
    'host-desk': showHostDesk,
    commitment: showCommitment,
    'report-commitment': reportCommitment,
    'say-of-commitment': sayOfCommitment,
  },
  { schools: true },
);
