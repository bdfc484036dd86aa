import astral from '../../../config/seed/astral-characters.json';
import compound from '../../../config/seed/compound-surnames.json';
import { type Institution, institutions } from '../../../config/seed/province';
import readDifferently from '../../../config/seed/surnames-read-differently.json';
import { collegesOf } from '../../../tools/seed/colleges';
import { KNOWN_TO_EVERYBODY } from '../../../tools/seed/names/known-to-everybody';
import { rosterOf } from '../../../tools/seed/synthetic-roster';

/** Surnames that tell a Korean-Chinese name from a Han one more often than not. */
const TELLING_KOREAN_SURNAMES = ['金', '朴', '崔', '玄', '池', '太', '千'];

const named = (name: string): Institution => {
  const found = institutions.find((institution) => institution.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found;
};

const each = institutions.map((institution) => [institution.name, rosterOf(institution, 60), institution] as const);

const SPECIAL: Record<string, (name: string) => boolean> = {
  'a middle dot': (name) => name.includes('·'),
  'two characters': (name) => /^\p{Script=Han}{2}$/u.test(name),
  'four characters': (name) => /^\p{Script=Han}{4}$/u.test(name),
  'a compound surname': (name) => compound.some(({ surname }) => name.startsWith(surname)),
  'a surname read differently': (name) => readDifferently.some(({ surname }) => name.startsWith(surname)),
  'a character beyond the BMP': (name) => astral.some(({ character }) => name.includes(character)),
  'traditional characters': (name) => /[陳黃張劉吳鄭許謝葉羅蕭楊趙鍾蘇盧馮鄧譚歐]/u.test(name),
  'Latin letters with a space': (name) => /^[\p{Script=Latin}'-]+ [\p{Script=Latin} '-]+$/u.test(name),
  Hangul: (name) => /^\p{Script=Hangul}+$/u.test(name),
};

test.each(each)('%s: numbers are unique and look like its 学号', (_, lines) => {
  expect(new Set(lines.map(({ number }) => number)).size).toBe(60);
  for (const line of lines) expect(line.number).toMatch(line.note === '交换生' ? /^\d{8,12}[A-Z]$/ : /^\d{8,12}$/);
  expect(new Set(lines.map(({ number }) => number.replace(/J$/, '').length)).size).toBe(1);
});

test.each(each)('%s: every special kind of name is on a roster of sixty', (_, lines) => {
  const missing = Object.keys(SPECIAL).filter((kind) => !lines.some(({ name }) => SPECIAL[kind]?.(name)));
  expect(missing).toEqual([]);
  for (const note of ['港澳台侨', '留学生', '交换生']) expect(lines.map((line) => line.note)).toContain(note);
});

test.each(each)('%s: levels and colleges are its own', (_, lines, institution) => {
  const colleges = collegesOf(institution).map(({ name }) => name);
  expect(colleges.length).toBeGreaterThanOrEqual(4);
  for (const line of lines) {
    expect(colleges).toContain(line.college);
    expect(line.grade).toBeGreaterThanOrEqual(2023);
    expect(line.grade).toBeLessThanOrEqual(2026);
    expect(line.className).toMatch(/^[\p{Script=Han}]+\d{4}班$/u);
    if (institution.level === '专科') expect(line.level).toBe('专科');
  }
});

test('a roster of thirty thousand has no number twice', () => {
  for (const name of ['吉林大学', '长春职业技术大学', '延边大学', '四平职业大学']) {
    expect(new Set(rosterOf(named(name), 30_000).map(({ number }) => number)).size).toBe(30_000);
  }
});

test('the same school gives the same roster, and a longer one begins with the shorter one', () => {
  const school = named('北华大学');
  expect(rosterOf(school, 500)).toEqual(rosterOf(school, 500));
  expect(rosterOf(school, 500).slice(0, 60)).toEqual(rosterOf(school, 60));
  expect(rosterOf(school, 60)).not.toEqual(rosterOf(named('长春大学'), 60));
});

test('Korean-Chinese names are a fifth to a third in 延边 and a few in a hundred elsewhere', () => {
  const share = (name: string) => {
    const lines = rosterOf(named(name), 5000);
    return (
      lines.filter((line) => TELLING_KOREAN_SURNAMES.some((surname) => line.name.startsWith(surname))).length / 5000
    );
  };
  // The telling surnames are about 45 % of the Korean-Chinese ones.
  expect(share('延边大学')).toBeGreaterThan(0.2 * 0.45);
  expect(share('延边大学')).toBeLessThan(0.35 * 0.45 + 0.02);
  expect(share('长春大学')).toBeLessThan(0.04);
});

test('a sports university has no medical college, and a medical one has', () => {
  const all = (name: string) => collegesOf(named(name)).map((college) => college.name);
  expect(all('吉林体育学院').join()).not.toMatch(/医|护理|药/);
  expect(all('吉林医药学院')).toEqual(expect.arrayContaining(['临床医学院', '护理学院', '药学院']));
  expect(all('白城医学高等专科学校')).toEqual(expect.arrayContaining(['临床医学系', '药学系']));
});

test('names survive JSON and hold no half of a character', () => {
  const lines = institutions.flatMap((institution) => rosterOf(institution, 200));
  expect(JSON.parse(JSON.stringify(lines))).toEqual(lines);
  for (const { name } of lines) {
    expect(name).not.toMatch(/\p{Surrogate}/u);
    expect(name).toBe(name.trim());
    expect(KNOWN_TO_EVERYBODY.has(name)).toBe(false);
  }
});
