import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { changeSession } from './actions/change-session';
import { cancelSession, confirmSession } from './actions/end-session';
import { listSessions } from './actions/list-sessions';
import { planSeries } from './actions/plan-series';
import { publishSession } from './actions/publish-session';
import { saveSession } from './actions/save-session';
import { sessionTemplate } from './actions/session-template';
import { showSession } from './actions/show-session';

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  {
    sessions: listSessions,
    session: showSession,
    'session-template': sessionTemplate,
    'save-session': saveSession,
    'publish-session': publishSession,
    'change-session': changeSession,
    'cancel-session': cancelSession,
    'confirm-session': confirmSession,
    'plan-series': planSeries,
  },
  { schools: true },
);
