import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';

/** Those who have a say about a session: who was let in, and who had a seat where nobody was. `late`: only since an appeal was answered. */
export const thoseThere = (came: readonly AttendanceDocument[]): { to: string; late?: true }[] =>
  came
    .filter(({ what }) => what === 'met' || what === 'presumed')
    .map(({ personId: to, how }) => (how === 'appeal' || how === 'unanswered' ? { to, late: true } : { to }));
