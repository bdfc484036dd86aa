import type { Attended } from '@types_/appointment/attendance';
import type { RecordName } from '@types_/identity/personal-data';
import type { AttendanceDocument } from '../appointment/attendances';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/** As what each is exported: having been there is no absence, and a check-in that was taken back neither. */
const AS: Record<Attended, RecordName> = {
  ...{ met: 'attendance', absent: 'absence', undone: 'neither', presumed: 'presumed' },
};

/** Whom somebody met, or where they had a seat and were not, with their appeal and its answer; how they found it, and what they said of promises. It goes with them; that stays with the promises, as nobody's (`leaveVoices`). */
export const personalAttendances: PersonalKind<AttendanceDocument> = {
  name: 'attendances',
  collection: 'attendances',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at, what, appeal, rating, voices = [] }) => [
    record(AS[what], at, { rating, text: appeal && [appeal.text, appeal.answer?.text ?? ''].join('\n').trim() }),
    ...voices.map((one) => record('voice', one.at, { text: one.word })),
  ],
  olderThan: null,
};
