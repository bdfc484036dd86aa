import fs from 'node:fs';
import path from 'node:path';
import { DIGEST_OUTCOMES } from '@types_/case/digest';
import { dayText, dayWithWeekday, momentText, monthText, postmarkText } from '@/i18n/dates';
import type { Dictionaries } from '@/i18n/dictionaries';
import { words as en } from '@/i18n/en/words';
import { errorText } from '@/i18n/error-text';
import { words as ko } from '@/i18n/ko/words';
import { languageFor, speak } from '@/i18n/language';
import { fill, sentences, translator } from '@/i18n/words';
import { aboutUnion } from '@/i18n/zh-CN/about-union';
import { access } from '@/i18n/zh-CN/access';
import { agreement } from '@/i18n/zh-CN/agreement';
import { appointmentApplying } from '@/i18n/zh-CN/appointment-applying';
import { appointmentDoor } from '@/i18n/zh-CN/appointment-door';
import { appointmentDraw } from '@/i18n/zh-CN/appointment-draw';
import { appointmentEntries } from '@/i18n/zh-CN/appointment-entries';
import { appointmentErrors } from '@/i18n/zh-CN/appointment-errors';
import { appointmentMinutes } from '@/i18n/zh-CN/appointment-minutes';
import { appointmentSessions } from '@/i18n/zh-CN/appointment-sessions';
import { approval } from '@/i18n/zh-CN/approval';
import { breakdown } from '@/i18n/zh-CN/breakdown';
import { calling } from '@/i18n/zh-CN/calling';
import { caseWords } from '@/i18n/zh-CN/case';
import { caseErrors } from '@/i18n/zh-CN/case-errors';
import { core } from '@/i18n/zh-CN/core';
import { danger } from '@/i18n/zh-CN/danger';
import { daysOff } from '@/i18n/zh-CN/days-off';
import { demo } from '@/i18n/zh-CN/demo';
import { departments } from '@/i18n/zh-CN/departments';
import { desk } from '@/i18n/zh-CN/desk';
import { digests } from '@/i18n/zh-CN/digests';
import { errors } from '@/i18n/zh-CN/errors';
import { exported } from '@/i18n/zh-CN/exported';
import { identity } from '@/i18n/zh-CN/identity';
import { inside } from '@/i18n/zh-CN/inside';
import { league } from '@/i18n/zh-CN/league';
import { matters } from '@/i18n/zh-CN/matters';
import { notice } from '@/i18n/zh-CN/notice';
import { outcome } from '@/i18n/zh-CN/outcome';
import { overview } from '@/i18n/zh-CN/overview';
import { privacy } from '@/i18n/zh-CN/privacy';
import { rebind } from '@/i18n/zh-CN/rebind';
import { replies } from '@/i18n/zh-CN/replies';
import { roles } from '@/i18n/zh-CN/roles';
import { columns, fileRefusals, roster, rowReasons } from '@/i18n/zh-CN/roster';
import { routing } from '@/i18n/zh-CN/routing';
import { schoolDays } from '@/i18n/zh-CN/school-days';
import { schoolTopics } from '@/i18n/zh-CN/school-topics';
import { surveyAnswer } from '@/i18n/zh-CN/survey-answer';
import { surveyEditor } from '@/i18n/zh-CN/survey-editor';
import { surveyEntries } from '@/i18n/zh-CN/survey-entries';
import { surveyErrors } from '@/i18n/zh-CN/survey-errors';
import { surveyFindings } from '@/i18n/zh-CN/survey-findings';
import { surveyItem } from '@/i18n/zh-CN/survey-item';
import { surveyResults } from '@/i18n/zh-CN/survey-results';
import { surveyRounds } from '@/i18n/zh-CN/survey-rounds';
import { surveyTexts } from '@/i18n/zh-CN/survey-texts';
import { telling } from '@/i18n/zh-CN/telling';
import { verify } from '@/i18n/zh-CN/verify';
import { chinese as sent } from '../../cloudfunctions/scheduler/i18n/zh-CN';

const SRC = path.resolve(__dirname, '../../src');
const chinese: Dictionaries = {
  core,
  errors,
  identity,
  access,
  agreement,
  approval,
  notice,
  privacy,
  exported,
  rebind,
  roles,
  roster,
  rosterColumns: columns,
  rosterFile: fileRefusals,
  rosterRow: rowReasons,
  schoolDays,
  overview,
  case: caseWords,
  desk,
  replies,
  inside,
  calling,
  daysOff,
  league,
  routing,
  telling,
  surveyRounds,
  surveyTexts,
  departments,
  schoolTopics,
  matters,
  digests,
  aboutUnion,
  danger,
  outcome,
  verify,
  breakdown,
  surveyAnswer,
  surveyItem,
  surveyEditor,
  surveyEntries,
  surveyErrors,
  surveyFindings,
  surveyResults,
  appointmentSessions,
  appointmentApplying,
  appointmentErrors,
  caseErrors,
  appointmentDraw,
  appointmentEntries,
  appointmentDoor,
  appointmentMinutes,
  demo,
};
const NAMES = Object.keys(chinese) as (keyof Dictionaries)[];
/** Texts under codes that the server sends: none of them stands in the client. */
const BY_CODE: string[] = [
  'errors',
  'surveyErrors',
  'appointmentErrors',
  'caseErrors',
  'exported',
  'rosterColumns',
  'rosterFile',
  'rosterRow',
];
const LANGUAGES: Record<string, Dictionaries> = { 'zh-CN': chinese, ko, en };

/** All code of the client, by file, but the dictionaries. */
const files = fs
  .readdirSync(SRC, { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/^i18n\/(zh-CN|ko|en)\//.test(file))
  .map((file) => ({ file, text: fs.readFileSync(path.join(SRC, file), 'utf8') }));
const code = files.map(({ text }) => text).join('\n');

/** Whether a key stands in the code, in full or as a template whose fixed beginning and end it has. */
const templates = [...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map(([, text = '']) => {
  const fixed = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.*')}$`);
});
const specific = templates.filter((pattern) => /[a-z]/i.test(pattern.source.replace(/\.\*/g, '')));
const isUsed = (key: string) => code.includes(`'${key}'`) || specific.some((pattern) => pattern.test(key));

/** English texts whose number is never one. */
const NEVER_ONE = [
  ...['appointmentDoor.type.wrong', 'appointmentDraw.all', 'appointmentDraw.checked', 'appointmentDraw.order.big'],
  ...['appointmentMinutes.promise.in', 'appointmentSessions.change.reasonHint', 'appointmentSessions.series.weeks'],
  ...[
    'appointmentSessions.change.reasonMissing',
    'appointmentSessions.change.reasonShort',
    'surveyAnswer.check.foundText',
  ],
  ...[
    'surveyAnswer.check.missingText',
    'surveyEditor.edit.full',
    'surveyFindings.plan.in',
    'surveyRounds.plan.together',
  ],
];

const gapsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
const textsOf = (words: Dictionaries, name: keyof Dictionaries) => Object.entries<string>(words[name]);
/** A text without what it quotes: names of things may stay Chinese in quotes. */
const unquoted = (text: string) => text.replace(/“[^”]*”|‘[^’]*’/g, '');

test.each(
  files.filter(({ file }) => /^packages\/survey\/.*index\.tsx$/.test(file)).map(({ file, text }) => [file, text]),
)('%s brings the words of what surveys may be refused for', (_file, text) =>
  expect(text).toContain("import '@/features/survey/errors';"),
);

afterEach(() => speak({ language: 'zh-CN', words: {} }));

describe('the texts', () => {
  test.each(NAMES.filter((name) => !BY_CODE.includes(name)))('of %s are all used', (name) => {
    expect(Object.keys(chinese[name]).filter((key) => !isUsed(key))).toEqual([]);
  });

  test.each(Object.values(LANGUAGES))('of how a digest stands are the same wherever it is shown', (words) => {
    for (const is of DIGEST_OUTCOMES)
      expect(words.appointmentMinutes[`topics.is.${is}`]).toBe(words.digests[`outcome.${is}`]);
  });

  const everywhere = Object.entries(LANGUAGES).flatMap(([language, words]) =>
    NAMES.map((name) => [language, name, words] as const),
  );
  test.each(everywhere)(
    '%s %s: none is empty, none shouts, all have the gaps of the Chinese text',
    (_, name, words) => {
      for (const [key, text] of textsOf(words, name)) {
        const source = (chinese[name] as Record<string, string>)[key] ?? '';
        expect([key, text.trim()]).not.toEqual([key, '']);
        expect(text).not.toMatch(/[!！]|您|亲|please/i);
        expect([key, gapsOf(text)]).toEqual([key, gapsOf(source)]);
      }
    },
  );

  test.each(everywhere.filter(([language]) => language !== 'zh-CN'))('%s %s: no Chinese is left', (_, name, words) => {
    const left = textsOf(words, name).filter(([, text]) => /[\p{Script=Han}，。：；？、！]/u.test(unquoted(text)));
    expect(left).toEqual([]);
  });

  test.each(NAMES)('en %s: short sentences, sentence case', (name) => {
    for (const [key, text] of textsOf(en, name)) {
      for (const sentence of text.split(/[.?:] /)) expect([key, sentence.split(' ').length <= 18]).toEqual([key, true]);
      expect(text).toMatch(/^[^a-z]|^(formerly|left|now|cases|students|with|hours|answered|voted|called|went|asked)\b/);
    }
  });

  test.each(NAMES)('en %s: one thing is not many', (name) => {
    const many = /\{(n|count|left|cases|staff|seats|free)\} ([a-z]+ )?(?!was\b|is\b|its\b)[a-z]+s\b/;
    const wrong = textsOf(en, name).filter(([key, text]) => many.test(text) && !NEVER_ONE.includes(`${name}.${key}`));
    expect(wrong).toEqual([]);
  });

  test('of meetings have one word for a seat, on screens and in messages', () => {
    const meetings = [appointmentApplying, appointmentDoor, appointmentDraw, appointmentErrors, appointmentMinutes];
    const all = [...meetings, appointmentSessions, notice, exported, sent.messages];
    expect(JSON.stringify(all).match(/.{0,6}(座位|空座|名额|坐席).{0,6}/g)).toBeNull();
  });

  test('a key too few or too many does not compile', () => {
    type Fits<T> = T extends Dictionaries['core'] ? (keyof T extends keyof Dictionaries['core'] ? true : false) : false;
    const whole: Fits<typeof en.core> = true;
    const missing: Fits<Omit<typeof en.core, 'retry'>> = false;
    const extra: Fits<typeof en.core & { again: string }> = false;
    expect([whole, missing, extra]).toEqual([true, false, false]);
  });

  test('are nowhere but in the dictionaries', () => {
    const isShown = ({ file }: { file: string }) => !/^(pages\/gallery|i18n)\/|^app\.config\.ts$/.test(file);
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const left = files.filter(isShown).filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text)));
    // The demo begins with one school; lines break around Chinese dates.
    expect(left.map(({ file }) => file).sort()).toEqual(['features/demo/demo-picker.h5.tsx', 'ui/fit-lines.ts']);
  });

  test('every page is shown anew in another language', () => {
    const pages = files.filter(({ file }) => /^(pages|packages\/\w+\/pages)\/(?!gallery)\w+\/index\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.filter(({ text }) => !text.includes('export default inLanguage(')).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe('a text', () => {
  const t = translator('core', core);

  test('is in the language that is spoken when it is asked for', () => {
    expect(t('retry')).toBe('再试');
    speak({ language: 'ko', words: ko });
    expect(t('retry')).toBe('다시 하기');
    speak({ language: 'en', words: en });
    expect(t('retry')).toBe('Try again');
  });

  test('shows a gap without a value, to be seen', () => {
    expect(fill('{n} 件，{what}', { n: 3 })).toBe('3 件，{what}');
  });

  test('has the form that fits the number', () => {
    const late = (n: number) => fill('{n} {n|day|days} late', { n });
    expect([0, 1, 2].map(late)).toEqual(['0 days late', '1 day late', '2 days late']);
  });

  test('about a problem names the field and the limit', () => {
    const failure = { code: 'INPUT_INVALID', params: { field: 'text', problem: 'too-long', limit: 2000 } } as const;
    expect(errorText(failure)).toBe('内容最多 2000 个字，删短一点。');
    speak({ language: 'en', words: en });
    expect(errorText(failure)).toBe('Text: at most 2000 characters. Make it shorter.');
  });
});

describe('the language', () => {
  test.each([
    ['zh_CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['', 'zh-CN'],
    ['ko-KR', 'ko'],
    ['en', 'en'],
    ['ru', 'en'],
  ])('of a phone in %s is %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  // Late at night in Greenwich it is the next day at school.
  test.each([
    ['zh-CN', ['12月3日', '12月3日 周四', '2026年8月', '12月3日 07:12', '12.3', '甲。乙。']],
    ['ko', ['12월\u00a03일', '12월\u00a03일 목요일', '2026년 8월', '12월\u00a03일 07:12', '12.3', '甲。 乙。']],
    ['en', ['3\u00a0Dec', 'Thu 3\u00a0Dec', 'Aug 2026', '3\u00a0Dec 07:12', '12.3', '甲。 乙。']],
  ] as const)('%s has its own dates', (language, expected) => {
    const moment = '2026-12-02T23:12:00.000Z';
    speak({ language });
    expect([
      dayText('2026-12-03'),
      dayWithWeekday(moment),
      monthText('2026-08'),
      momentText(moment),
      postmarkText(moment),
      sentences('甲。', '', '乙。'),
    ]).toEqual(expected);
  });
});

test('a line between the letters speaks of its author, not to them: the desk and departments read it as well', () => {
  const lines = Object.entries(caseWords).filter(([key]) => key.startsWith('note.'));
  expect(lines.length).toBeGreaterThan(20);
  for (const [, line] of lines) expect(line).not.toContain('你');
});

test('who brought a case without the union’s knowing is not told to ask in it, where the union’s desk reads that', () => {
  expect(notice['todo.case-unrecorded']).not.toContain('追问');
  expect(ko.notice['todo.case-unrecorded']).not.toContain('의견에서');
  expect(en.notice['todo.case-unrecorded']).not.toContain('in the case');
});

test('a notice promises no step that the limit of returns may have closed', () => {
  for (const words of [notice, ko.notice, en.notice])
    for (const key of ['todo.case-confirm', 'todo.case-unreachable'] as const) expect(words[key]).not.toMatch(/\d/);
});
