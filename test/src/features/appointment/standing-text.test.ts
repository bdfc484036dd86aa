import { APPLIED, type AppliedIs } from '@types_/appointment/application';
import type { AppliedView } from '@types_/appointment/application-view';
import { ATTENDED, type Attended } from '@types_/appointment/attendance';
import { countdown } from '@/features/appointment/applying/moments';
import { standingText, standingTitle } from '@/features/appointment/applying/standing-text';

const AT = '2026-12-03T07:00:00.000Z';
const SESSION = {
  channel: 'principal-talk',
  state: 'held',
  startsAt: AT,
  closesAt: '2026-11-30T04:00:00.000Z',
  place: '鼎新楼 B208',
} as const;
const FACTS = {
  noted: null,
  until: AT,
  opensAt: AT,
  since: AT,
  freeUntil: AT,
  ahead: 0,
  at: AT,
  had: 'seat',
  late: false,
};
const view = (is: AppliedIs): AppliedView => ({ is, ...FACTS }) as AppliedView;

describe.each(['2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z'])(
  'every standing explains itself in words, at %s',
  (now) => {
    test.each(APPLIED)('%s', (is) => {
      for (const text of [standingTitle(view(is)), standingText(view(is), SESSION, new Date(now))]) {
        expect(text.length).toBeGreaterThan(3);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }
    });
  },
);

test('hours are the school’s, on whatever clock the phone is', () => {
  expect(standingText(view('offered'), SESSION, new Date())).toContain('12月3日 15:00');
});

describe('afterwards', () => {
  const [lifted, mayAppeal] = [false, true];
  const overText = (noted: Attended | null, more: object = {}, over: object = {}) =>
    standingText({ is: 'over', noted, lifted, mayAppeal, ...over }, { ...SESSION, ...more }, new Date());

  test('everybody who had a seat reads what is noted of them, and what they can say against it', () => {
    const texts = [...ATTENDED, null].map((noted) => overText(noted));
    expect(new Set(texts).size).toBe(texts.length);
    for (const noted of ['absent', 'undone'] as const) expect(overText(noted)).toContain('在下面说一句');
    // Where it is said already, or there is nothing to be said yet, nobody is sent to say it.
    for (const noted of ATTENDED) expect(overText(noted, {}, { mayAppeal: false })).not.toContain('说一句');
    expect(overText('absent', {}, { lifted: true, mayAppeal: false })).toContain('不算了');
    expect(overText('presumed')).toContain('算在场');
  });

  test('minutes are promised to nobody: who has a say is told of them, others may read them, or there are none', () => {
    for (const noted of [...ATTENDED, null]) {
      const isTold = noted === 'met' || noted === 'presumed';
      expect(overText(noted)).toContain(isTold ? '学生会写了记录，会告诉你。' : '学生会写了记录，就在');
      expect(overText(noted, { state: 'minuted' })).toContain('记录在这一场的页面上。');
      expect(overText(noted, { channel: 'activity' })).toContain('这一场不写记录。');
    }
  });
});

test('what is counted down is read as people read it', () => {
  expect([125, 59.2, 0, -4, 3725].map(countdown)).toEqual(['2:05', '1:00', '0:00', '0:00', '1:02:05']);
});
