import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { enterDrawValue } from './actions/enter-draw-value';
import { listSessions } from './actions/list-sessions';
import { showDraw } from './actions/show-draw';

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  { sessions: listSessions, draw: showDraw, 'enter-draw-value': enterDrawValue },
  { schools: true },
);
