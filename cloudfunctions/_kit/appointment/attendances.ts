import type { Channel } from '@types_/appointment/channel';
import { Collection } from '../database';

/** Somebody who came to a session that they had a seat in, or did not. */
export interface AttendanceDocument {
  _id: string;
  sessionId: string;
  personId: string;
  schoolId: string;
  channel: Channel;
  /** When the session began. */
  at: Date;
  what: 'met' | 'absent';
}

export const attendances = new Collection<AttendanceDocument>('attendances');
