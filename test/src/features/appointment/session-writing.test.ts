/** @jest-environment node */
import type { SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import { begin, forget, keyOf, placeOf, write, writingAt } from '@/features/appointment/sessions/form/writing';

const template = {
  ...{ title: '', host: { office: '', name: '' }, place: '鼎新楼', link: null, scope: '', time: '15:00', minutes: 60 },
  ...{ seats: 12, who: { colleges: null, grades: null }, allots: 'draw', beacon: 'ssq', holidays: [] },
} as unknown as SessionTemplateView;
const stored = (version: number, title: string) =>
  ({
    ...template,
    ...{ id: 'a-draft', version, title, startsAt: '2026-12-09T07:00:00.000Z', endsAt: '2026-12-09T08:00:00.000Z' },
    ...{ opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-12-04T04:00:00.000Z' },
  }) as unknown as SessionView;

test('a new session goes on where it was left, of each way of meeting one, and begins anew when it is stored', () => {
  const [talk, other] = [placeOf('a', '', 'principal-talk'), placeOf('a', '', 'activity')];
  write(talk, begin(talk, { channel: 'principal-talk', template, saved: null }), { title: '后勤' });
  begin(other, { channel: 'activity', template, saved: null });
  write(other, begin(other, { channel: 'activity', template, saved: null }), { title: '读书会' });
  // What an office or a calendar says by now is asked each time.
  const now = { ...template, holidays: ['2027-01-01'] };
  expect(begin(talk, { channel: 'principal-talk', template: now, saved: null })).toMatchObject({
    ...{ draft: { title: '后勤', place: '鼎新楼' }, template: { holidays: ['2027-01-01'] } },
  });
  forget(talk);
  expect(begin(talk, { channel: 'principal-talk', template, saved: null }).draft.title).toBe('');
  expect(writingAt(other)?.draft.title).toBe('读书会');
});

test('a draft that somebody else has stored since begins with what is stored', () => {
  const place = placeOf('a', 'a-draft', 'activity');
  const begun = (version: number, title: string) =>
    begin(place, { channel: 'activity', template, saved: stored(version, title) });
  write(place, begun(1, '读书会'), { title: '夜谈' });
  expect(begun(1, '读书会').draft.title).toBe('夜谈');
  expect(begun(2, '朗诵会').draft.title).toBe('朗诵会');
});

test('what is sent once more has the key of the first try, also from a page that was opened since; what is something else has another', () => {
  const place = placeOf('b', '', 'activity');
  const begun = begin(place, { channel: 'activity', template, saved: null });
  const key = keyOf(place, begun, 'this');
  expect(keyOf(place, begin(place, { channel: 'activity', template, saved: null }), 'this')).toBe(key);
  expect(keyOf(place, begun, 'that')).not.toBe(key);
});
