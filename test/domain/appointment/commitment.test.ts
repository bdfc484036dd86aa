import { answered, isContested, isDisputed, nextReminder, reported, shownVoices } from '@domain/appointment/commitment';
import fc from 'fast-check';
import { at, weekdays } from '../../support/calendar';

const OWNER = { office: '后勤保障处', as: 'owner' } as const;
const DESK = { office: '权益部', as: 'desk' } as const;
const APPOINTED = { ...OWNER, as: 'appointed' } as const;

const DAY = '2026-12-11'; // a Friday
const OPEN = { state: 'open', day: DAY, firstDay: DAY, words: [] } as const;
const NOW = at('2026-12-01 10:00');

test.each([
  ['long before', '2026-11-20 10:00', '2026-12-10 08:00'],
  ['on the morning of the day before', '2026-12-10 08:00', '2026-12-14 08:00'],
  ['on the day', '2026-12-11 12:00', '2026-12-14 08:00'],
  ['once it was told that it is late', '2026-12-14 08:00', '2026-12-21 08:00'],
  ['on a weekend', '2026-12-19 10:00', '2026-12-28 08:00'],
])('whoever owes it is next told, %s', (_when, after, next) => {
  expect(nextReminder(DAY, at(after), weekdays)).toEqual(at(next));
});

test('a reminder is always later, and on a school day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 400 }), (hours) => {
      const after = new Date(at('2026-12-01 00:00').getTime() + hours * 3_600_000);
      const next = nextReminder(DAY, after, weekdays);
      expect(next > after).toBe(true);
      expect(weekdays.isSchoolDay(new Date(next.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))).toBe(true);
    }),
  );
});

test('the first day stays whatever is said, a day moves onwards only, and what ended stays ended', () => {
  const what = fc.constantFrom('progress' as const, 'move' as const, 'kept' as const, 'broken' as const);
  const day = fc.integer({ min: 1, max: 28 }).map((one) => `2027-01-${String(one).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.record({ what, day }), { maxLength: 12 }), (steps) => {
      let course: Parameters<typeof reported>[0] = OPEN;
      for (const { what, day } of steps) {
        const before = course;
        const after = reported(before, { what, day, text: '说一句' }, OWNER, NOW);
        if (before.state !== 'open') expect(after.ok).toBe(false);
        if (!after.ok) continue;
        course = after.data;
        expect(course.firstDay).toBe(DAY);
        expect(course.day >= before.day).toBe(true);
        expect(course.words).toHaveLength(before.words.length + 1);
      }
    }),
  );
});

test('a promise is contested by five and most of those who spoke, and fewer than five are not shown', () => {
  expect(isContested({ so: 0, notSo: 4 })).toBe(false);
  expect(isContested({ so: 5, notSo: 5 })).toBe(false);
  expect(isContested({ so: 4, notSo: 5 })).toBe(true);
  expect([shownVoices(4), shownVoices(5)]).toEqual([null, 5]);
});

test('a word may be said so often, and the last one always', () => {
  const word = { what: 'progress', at: NOW, office: '后勤保障处', text: '在办', from: null, to: null } as const;
  const full = { ...OPEN, words: Array.from({ length: 40 }, () => word) };
  expect(reported(full, { what: 'progress', text: '还在办' }, OWNER, NOW).ok).toBe(false);
  expect(reported(full, { what: 'kept', text: '办好了' }, OWNER, NOW).ok).toBe(true);
});

test('neither the desk’s words nor answers to disputes use up the owner’s, and the desk’s are ten', () => {
  const word = { at: NOW, office: '权益部', text: '在催', from: null, to: null } as const;
  const instead = Array.from({ length: 10 }, () => ({ ...word, what: 'progress' as const, instead: true as const }));
  const answers = Array.from({ length: 40 }, () => ({ ...word, what: 'reopen' as const }));
  const full = { ...OPEN, words: [...instead, ...answers] };
  const progress = { what: 'progress', text: '在办' } as const;
  expect(reported(full, progress, DESK, NOW).ok).toBe(false);
  expect(reported({ ...OPEN, words: instead.slice(1) }, progress, DESK, NOW).ok).toBe(true);
  expect(reported(full, progress, OWNER, NOW).ok).toBe(true);
  expect(reported(full, { what: 'move', text: '设备没到', day: '2026-12-20' }, OWNER, NOW).ok).toBe(true);
  expect(reported(full, progress, DESK, NOW)).toMatchObject({ code: 'COMMITMENT_WORDS_USED' });
  // Nor those of whom the union gave the office, who has as many as its owner.
  const move = { what: 'move', text: '设备没到', day: '2026-12-20' } as const;
  expect(reported(full, move, APPOINTED, NOW).ok).toBe(true);
  const theirs = Array.from({ length: 40 }, () => ({ ...instead[0], appointed: true as const }) as (typeof instead)[0]);
  expect(reported({ ...OPEN, words: theirs }, progress, APPOINTED, NOW).ok).toBe(false);
  for (const by of [OWNER, DESK]) expect(reported({ ...OPEN, words: theirs }, progress, by, NOW).ok).toBe(true);
});

test('one who was there disputes it unless more say that it is kept', () => {
  const disputed = ([so, notSo]: [number, number]) => isDisputed({ so, notSo });
  expect(
    (
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
        [2, 1],
        [4, 5],
      ] as [number, number][]
    ).map(disputed),
  ).toEqual([false, false, true, true, false, true]);
});

test('the desk answers once each time it is said to be kept: it stays, or it goes on and is another time', () => {
  const kept = { ...OPEN, state: 'kept', disputed: true, answered: false, contested: false, round: 0 } as const;
  const say = (before: Parameters<typeof answered>[0], what: 'stays' | 'reopen') =>
    answered(before, { what, text: '看过了' }, '权益部', NOW);
  const stays = say(kept, 'stays');
  expect(stays).toMatchObject({ ok: true, data: { state: 'kept', disputed: false, answered: true, round: 0 } });
  expect(stays.ok && say(stays.data, 'stays').ok).toBe(false);
  expect(stays.ok && say(stays.data, 'reopen').ok).toBe(false);
  expect(say(kept, 'reopen')).toMatchObject({
    ok: true,
    data: { state: 'open', disputed: false, round: 1, firstDay: DAY },
  });
  // What most contradict may be taken up again whatever was answered.
  expect(say({ ...kept, disputed: false, answered: true, contested: true }, 'reopen').ok).toBe(true);
  expect(say({ ...kept, state: 'open' }, 'reopen').ok).toBe(false);
});
