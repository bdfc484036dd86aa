import { pageOf } from '@/packages/notice/pages/inbox/page-of';

const of = (kind: 'there-granted' | 'seat-presumed' | 'minutes-published' | 'session-day-off') =>
  pageOf({
    id: 'n',
    kind,
    params: { session: 'a-session', day: '2026-11-20' },
    caseId: null,
    at: '',
    seen: false,
  } as never);

test('what is answered, or asked, of having been there leads to where that stands, at any time', () => {
  expect(of('seat-presumed')).toBe(of('there-granted'));
  expect(of('seat-presumed')).toContain('absences');
  expect(of('minutes-published')).toContain('a-session');
});

test('that a round was given up leads its desk to it, and nobody to answering it', () => {
  const params = { round: 'a-round', place: '4122010183', day: '2026-11-20' };
  const page = pageOf({ id: 'n', kind: 'round-given-up', params, caseId: null, at: '', seen: false } as never);
  expect(page).toBe('/packages/survey/pages/round-plan/index?place=4122010183&id=a-round');
});

test('that a session falls on a day off leads to where it can be moved', () => {
  expect(of('session-day-off')).toContain('/session-plan/index?id=a-session');
});
