import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { appealAbsence, myAbsences } from './actions/absences';
import { decideAppeal, listAppeals } from './actions/appeals';
import { checkIn } from './actions/check-in';
import { checkInByName } from './actions/check-in-by-name';
import { checkInWalkIn } from './actions/check-in-walk-in';
import { doorList } from './actions/door-list';
import { endSession } from './actions/end-session';
import { listSessions } from './actions/list-sessions';
import { showMyTicket } from './actions/my-ticket';
import { undoCheckIn } from './actions/undo-check-in';

const attendance = {
  'my-ticket': showMyTicket,
  'door-list': doorList,
  'check-in': checkIn,
  'check-in-by-name': checkInByName,
  'check-in-walk-in': checkInWalkIn,
  'undo-check-in': undoCheckIn,
  'end-session': endSession,
  'my-absences': myAbsences,
  'appeal-absence': appealAbsence,
  appeals: listAppeals,
  'decide-appeal': decideAppeal,
};

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  { sessions: listSessions, ...attendance },
  { schools: true },
);
