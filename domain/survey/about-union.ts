import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { writtenIn } from './questionnaire-texts';

/** By which a union, its offices and who holds them are named, in the three languages; each is looked for in every text. */
const NAMES: readonly string[] = [
  ...['学生会', '學生會', '研究生会', '学生联合会', '学联', '权益部', '主席团', '学生干部'],
  ...['학생회', '학생연합회', '주석단', '권익부', '학생 간부'],
  ...['student union', 'students’ union', 'the union', 'our union', 'student council', 'student federation'],
  ...['presidium', 'student officer'],
];

/** Behind which of these a name is part of another word: 大学联盟, 大学联欢, a building (학생회관). */
const OTHER_WORDS: Readonly<Record<string, string>> = { 学联: '合盟欢考名赛', 학생회: '관' };

// Blanks, what is not seen, and what is put between characters so that a word is not found.
const BETWEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff·・._*'’-]/g;
const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replace(BETWEEN, '');

function isNamed(name: string, text: string): boolean {
  const wanted = squeezed(name);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const next = text.charAt(at + wanted.length);
    if (next === '' || !OTHER_WORDS[name]?.includes(next)) return true;
  }
  return false;
}

/** The first name of the union, its offices or its people that is written anywhere in a questionnaire; null: none. */
export function unionNamedIn(questionnaire: Questionnaire): string | null {
  const texts = [...writtenIn(questionnaire)].map(squeezed);
  return NAMES.find((name) => texts.some((text) => isNamed(name, text))) ?? null;
}

/**
 * Whether a questionnaire is about the union's desk, or somebody at it: somebody said so, or it names them. Who is assessed cannot say that
 * they are not (decision 34): a name that is there in passing only has the youth league read what is written.
 */
export const isAboutUnion = (questionnaire: Questionnaire): boolean =>
  questionnaire.aboutUnion === true || unionNamedIn(questionnaire) !== null;
