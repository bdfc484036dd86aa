import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { listSessions } from './actions/list-sessions';

export const main = cloudFunction('appointment', appointmentActions, { sessions: listSessions }, { schools: true });
