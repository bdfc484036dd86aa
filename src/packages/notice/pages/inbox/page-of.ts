import type { NoticeView } from '@types_/notice/actions';
import { APPLYING_PAGES } from '@/features/appointment/applying/pages';
import { DOOR_PAGES } from '@/features/appointment/door/pages';
import { DRAW_PAGES } from '@/features/appointment/draw/pages';
import { MINUTES_PAGES } from '@/features/appointment/minutes/pages';
import { SESSION_PAGES } from '@/features/appointment/sessions/pages';
import { CASE_PAGES } from '@/features/case/pages';
import { IDENTITY_PAGES } from '@/features/identity/pages';
import { FINDING_PAGES } from '@/features/survey/findings/pages';
import { RESULT_PAGES } from '@/features/survey/results/pages';
import { ROUND_PAGES } from '@/features/survey/rounds/pages';

/** Where a student answers a round. */
const roundPage = (id: string): string => `/packages/survey/pages/round/index?id=${id}`;

type Way = (session: string) => string;

/** Pages of notices that tell of a session, where it is not the session's own, and of what has no id in them. */
const OF_KIND: Partial<Record<NoticeView['kind'], Way>> = {
  'opening-asked': () => IDENTITY_PAGES.approvals,
  ...{ 'draw-value-due': DRAW_PAGES.value, 'draw-value-differs': DRAW_PAGES.value },
  ...{ 'draw-seat': APPLYING_PAGES.place, 'draw-waiting': APPLYING_PAGES.place },
  ...{ 'seat-offered': APPLYING_PAGES.place, 'seat-lapsed': APPLYING_PAGES.place, 'seat-taken': APPLYING_PAGES.place },
  ...{ 'seat-gone': APPLYING_PAGES.place, 'session-host-changed': APPLYING_PAGES.place },
  ...{ 'absence-noted': () => DOOR_PAGES.absences, 'absence-lifted': () => DOOR_PAGES.absences },
  ...{ 'absence-kept': () => DOOR_PAGES.absences, 'applications-paused': () => DOOR_PAGES.absences },
  ...{ 'noted-present': () => DOOR_PAGES.absences, 'presence-answered': () => DOOR_PAGES.absences },
  'not-noted': () => DOOR_PAGES.absences,
  // Where the answer stands, and where they say whether they came, at any time.
  'there-granted': () => DOOR_PAGES.absences,
  'seat-presumed': () => DOOR_PAGES.absences,
  ...{ 'absence-appealed': () => DOOR_PAGES.appeals, 'presence-appealed': () => DOOR_PAGES.appeals },
  ...{ 'minutes-published': MINUTES_PAGES.minutes, 'minutes-returned': MINUTES_PAGES.write },
  ...{
    'session-day-off': SESSION_PAGES.plan,
    'topics-ready': MINUTES_PAGES.topics,
    'topics-waiting': MINUTES_PAGES.waiting,
    'topic-held': APPLYING_PAGES.place,
    'minutes-due': MINUTES_PAGES.write,
    'minutes-waiting': MINUTES_PAGES.write,
    'outcomes-missing': MINUTES_PAGES.write,
    'outcome-due': () => MINUTES_PAGES.due(),
  },
};

/** The page of what a notice tells of; null where it has none. */
export function pageOf({ kind, caseId, params }: NoticeView): string | null {
  const { digest, round, school, place, finding, commitment, session } = params;
  if (caseId) return CASE_PAGES.detail(caseId);
  if (digest) return CASE_PAGES.digest(digest);
  if (round && place) return ROUND_PAGES.plan(place, round);
  if (round && school) return RESULT_PAGES[kind === 'texts-waiting' ? 'review' : 'withheld'](round, school);
  if (round) return roundPage(round);
  if (finding) return FINDING_PAGES.finding(finding);
  if (commitment) return MINUTES_PAGES.commitment(commitment);
  const way = OF_KIND[kind];
  if (session) return (way ?? SESSION_PAGES.one)(session);
  return way ? way('') : null;
}
