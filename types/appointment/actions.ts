import { applicationActions } from './application-view';
import { attendanceActions } from './attendance-view';
import { drawActions } from './draw-view';
import { minutesActions } from './minutes-view';
import { sessionActions } from './session-view';

export const appointmentActions = {
  ...sessionActions,
  ...applicationActions,
  ...drawActions,
  ...attendanceActions,
  ...minutesActions,
};
export type AppointmentActions = typeof appointmentActions;
