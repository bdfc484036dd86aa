/** @jest-environment node */
import type { SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import {
  begin,
  forget,
  goOn,
  isWhole,
  type SessionInput,
  stored,
  toSend,
  write,
  writingAt,
} from '@/features/appointment/sessions/form/writing';

const template = {
  ...{ title: '', host: { office: '', name: '' }, place: '鼎新楼', link: null, scope: '', time: '15:00', minutes: 60 },
  ...{ seats: 12, who: { colleges: null, grades: null }, allots: 'draw', beacon: 'ssq', holidays: [] },
} as unknown as SessionTemplateView;
const seen = (version: number, title: string) =>
  ({
    ...template,
    ...{ id: 'a-draft', version, title, startsAt: '2026-12-09T07:00:00.000Z', endsAt: '2026-12-09T08:00:00.000Z' },
    ...{ opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-12-04T04:00:00.000Z' },
  }) as unknown as SessionView;

const fresh = (schoolId: string, channel: 'activity' | 'principal-talk' = 'activity') =>
  begin(schoolId, { channel, template, saved: null });
const wish = (opensAt: string) => ({ opensAt }) as SessionInput;

test('a new session goes on where it was left, of each way of meeting one, and begins anew when it is stored', () => {
  const talk = fresh('a', 'principal-talk');
  write(talk, { title: '后勤' });
  write(fresh('a'), { title: '读书会' });
  // What an office or a calendar says by now is asked each time.
  const now = { ...template, holidays: ['2027-01-01'] };
  expect(begin('a', { channel: 'principal-talk', template: now, saved: null })).toMatchObject({
    ...{ draft: { title: '后勤', place: '鼎新楼' }, template: { holidays: ['2027-01-01'] } },
  });
  const { what } = toSend(talk, wish('now'));
  stored(talk, { id: 'a-talk', version: 1 });
  forget(talk, what);
  expect(writingAt('a', 'a-talk', 'principal-talk')).toBeUndefined();
  expect(fresh('a', 'principal-talk').draft.title).toBe('');
  expect(writingAt('a', '', 'activity')?.draft.title).toBe('读书会');
});

test('a draft that was stored from elsewhere since begins with what is stored, and says so until it is written on', () => {
  const begun = (version: number, title: string) =>
    begin('a', { channel: 'activity', template, saved: seen(version, title) });
  write(begun(1, '读书会'), { title: '夜谈' });
  expect(begun(1, '读书会')).toMatchObject({ draft: { title: '夜谈' }, isAnew: false });
  const anew = begun(2, '朗诵会');
  expect(anew).toMatchObject({ draft: { title: '朗诵会' }, isAnew: true });
  write(anew, { title: '朗读会' });
  expect(begun(2, '朗诵会')).toMatchObject({ draft: { title: '朗读会' }, isAnew: false });
});

test('what is sent once more is the wish of the first try under its key, whatever time it is by then; what is something else is another', () => {
  const begun = fresh('b');
  const first = toSend(begun, wish('09:00'));
  expect(toSend(fresh('b'), wish('09:01'))).toEqual(first);
  expect(first.wish).toEqual(wish('09:00'));
  write(begun, { title: '夜谈' });
  const other = toSend(begun, wish('09:02'));
  expect(other.wish).toEqual(wish('09:02'));
  expect(other.key).not.toBe(first.key);
});

test('what is written while it is stored is a change of that draft, and no new session', () => {
  const begun = fresh('c');
  const { what } = toSend(begun, wish('now'));
  write(begun, { title: '夜谈' });
  stored(begun, { id: 'c-draft', version: 1 });
  forget(begun, what);
  expect(isWhole(begun, what)).toBe(false);
  expect(writingAt('c', '', 'activity')).toBeUndefined();
  expect(writingAt('c', 'c-draft', 'activity')).toMatchObject({ draft: { title: '夜谈' }, saved: { version: 1 } });
  expect(begin('c', { channel: 'activity', template, saved: { ...seen(1, ''), id: 'c-draft' } }).draft.title).toBe(
    '夜谈',
  );
});

test('a page that is open when all was stored goes on with that draft, also as another way of meeting', () => {
  const begun = fresh('d');
  const { what } = toSend(begun, wish('now'));
  stored(begun, { id: 'd-draft', version: 1 });
  forget(begun, what);
  write(begun, { title: '夜谈' });
  goOn(begun, { channel: 'principal-talk', template });
  expect(writingAt('d', 'd-draft', 'activity')).toMatchObject({ channel: 'principal-talk', saved: { id: 'd-draft' } });
  expect(fresh('d').draft.title).toBe('');
});
