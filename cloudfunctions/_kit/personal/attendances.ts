import type { AttendanceDocument } from '../appointment/attendances';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/** Where somebody was, how they found it and what they said of promises. It goes with them. */
export const personalAttendances: PersonalKind<AttendanceDocument> = {
  name: 'attendances',
  collection: 'attendances',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at, rating, voices = [] }) => [
    record('attendance', at, { rating }),
    ...voices.map((one) => record('attendance', one.at, { text: one.word })),
  ],
  olderThan: null,
};
