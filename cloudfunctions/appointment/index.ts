import { appointmentActions } from '@types_/appointment/actions';
import { cloudFunction } from '../_kit/router';
import { apply } from './actions/apply';
import { claimSeat } from './actions/claim-seat';
import { enterDrawValue } from './actions/enter-draw-value';
import { listSessions } from './actions/list-sessions';
import { listMyApplications, showMyApplication } from './actions/my-applications';
import { answerOffer, leaveSeat } from './actions/place-steps';
import { showDraw } from './actions/show-draw';
import { withdrawApplication } from './actions/withdraw-application';

export const main = cloudFunction(
  'appointment',
  appointmentActions,
  {
    sessions: listSessions,
    draw: showDraw,
    'enter-draw-value': enterDrawValue,
    apply: apply,
    'withdraw-application': withdrawApplication,
    'claim-seat': claimSeat,
    'leave-seat': leaveSeat,
    'answer-offer': answerOffer,
    'my-application': showMyApplication,
    'my-applications': listMyApplications,
  },
  { schools: true },
);
