import { pageOf } from '@/packages/notice/pages/inbox/page-of';

const of = (kind: 'there-granted' | 'seat-presumed' | 'minutes-published') =>
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
