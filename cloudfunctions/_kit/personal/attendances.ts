import type { AttendanceDocument } from '../appointment/attendances';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/** Whom somebody met, or where they had a seat and were not, with their appeal and its answer; how they found it, and what they said of promises. It goes with them. */
export const personalAttendances: PersonalKind<AttendanceDocument> = {
  name: 'attendances',
  collection: 'attendances',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at, appeal, rating, voices = [] }) => [
    record('attendance', at, { rating, text: appeal && [appeal.text, appeal.answer?.text ?? ''].join('\n').trim() }),
    ...voices.map((one) => record('attendance', one.at, { text: one.word })),
  ],
  olderThan: null,
};
