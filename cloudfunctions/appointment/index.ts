import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { lastPromises, listCommitments, showHostDesk } from './actions/list-commitments';
import { listSessions } from './actions/list-sessions';
import { publishMinutes, returnMinutes } from './actions/read-minutes';
import { reportCommitment, sayOfCommitment, showCommitment } from './actions/report-commitment';
import { listMinutesDue, rateSession, showMinutes } from './actions/show-minutes';
import { showTopics } from './actions/show-topics';
import { getMinutesDraft, submitMinutes } from './actions/write-minutes';

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  {
    sessions: listSessions,
    topics: showTopics,
    minutes: showMinutes,
    'minutes-draft': getMinutesDraft,
    'minutes-due': listMinutesDue,
    'submit-minutes': submitMinutes,
    'publish-minutes': publishMinutes,
    'return-minutes': returnMinutes,
    'rate-session': rateSession,
    commitments: listCommitments,
    commitment: showCommitment,
    'last-promises': lastPromises,
    'report-commitment': reportCommitment,
    'say-of-commitment': sayOfCommitment,
    'host-desk': showHostDesk,
  },
  { schools: true },
);
