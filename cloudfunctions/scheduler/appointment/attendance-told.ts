import { isNeither } from '@domain/appointment/noted';
import { dayOf } from '@domain/core/school-clock';
import { ON_WORD } from '@types_/appointment/attendance';
import type { NoticeKind } from '@types_/notice/kind';
import type { AttendanceDocument } from '../../_kit/appointment/attendances';
import type { Notice } from '../../_kit/notice/notices';

type Told = Pick<AttendanceDocument, '_id' | 'personId' | 'sessionId' | 'what' | 'how' | 'at' | 'notedAt' | 'appeal'>;

/** As what somebody hears what was written down of them; null: they know, or the session did not take place, which is told and says all. */
function notedAs({ what, how, appeal }: Told): NoticeKind | null {
  if (what === 'absent') return 'absence-noted';
  if (what === 'met') return ON_WORD.includes(how) ? 'noted-present' : null;
  if (what === 'presumed') return how === 'unnoted' ? 'seat-presumed' : null;
  // That it was taken back because they said so is what the answer says.
  return isNeither({ what, how }) && appeal?.says !== 'not-counted' ? 'not-noted' : null;
}

/** As what they hear what was answered. */
function answeredAs({ what, appeal }: Told): NoticeKind | null {
  if (!appeal?.answer) return null;
  const { says, answer } = appeal;
  if (says === 'there' && answer.granted) return 'there-granted';
  if (what !== 'absent') return 'presence-answered';
  return answer.granted ? 'absence-lifted' : 'absence-kept';
}

/** What leads to the session: there its reader rates, and speaks of its promises, while they can. */
const OF_SESSION: readonly NoticeKind[] = ['seat-presumed', 'there-granted'];

/** What a student is told of what was written down of them at a session, and of what was answered to their appeal. */
export function attendanceTold(one: Told): Notice[] {
  const { _id, personId: to, sessionId, at, notedAt, appeal } = one;
  const day = dayOf(at);
  const [noted, answered] = [notedAs(one), answeredAs(one)];
  const of = (kind: NoticeKind | null) => (kind && OF_SESSION.includes(kind) ? { session: sessionId, day } : { day });
  // An absence is one for each session; whoever is let in may be let in again, at another hour or after it was taken back.
  const times = noted === 'absence-noted' ? [] : noted === 'noted-present' ? [at, notedAt] : [at];
  const about = [_id, ...times.map((time) => time.getTime())].join(':');
  return [
    ...(noted ? [{ to, kind: noted, params: of(noted), about }] : []),
    ...(answered && appeal?.answer
      ? [{ to, kind: answered, params: of(answered), about: _id, at: appeal.answer.at }]
      : []),
  ];
}
