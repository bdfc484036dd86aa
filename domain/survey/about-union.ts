import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { writtenIn } from './questionnaire-texts';
import { UNION_NAMES } from './union-names';

/** What ends a word, or a sentence: 学生，会后 has no 学生会 in it. */
const ENDS = String.raw`,.;:!?。、…"“”‘()\[\]{}《》「」`;
/** Any other sign. */
const SIGN = String.raw`(?![${ENDS}])[\p{P}\p{S}]`;
const ANYTHING = String.raw`[\s\p{Cf}\p{P}\p{S}]`;

const isKorean = (name: string): boolean => /\p{Script=Hangul}/u.test(name);
/** What is put within a name so that it is not found, unseen or seen; blanks are none of a Korean one, where they tell words apart: 학생 회의. */
const within = (name: string): string => String.raw`(?:[${isKorean(name) ? '' : '\\s'}\p{Cf}]|${SIGN})*`;

/**
 * Finds a name also where something stands within it, and where whatever it is stands behind its first character (学。生会) or between all of
 * them (学、生、会): of two characters that would be the end of one sentence and the beginning of the next.
 */
function patternOf(name: string): RegExp {
  const letters = [...name].filter((one) => /[\p{L} ]/u.test(one)).map((one) => (one === ' ' ? String.raw`\s*` : one));
  const named = letters.join(within(name));
  const [first, ...others] = letters;
  if (letters.length < 3) return new RegExp(named, 'giu');
  const between = letters.filter((one) => one.length === 1).join(`${ANYTHING}+`);
  return new RegExp(`${named}|${first}${ANYTHING}+${others.join(within(name))}|${between}`, 'giu');
}

const NAMES = UNION_NAMES.flatMap(({ names, others, after }) =>
  names.map((name) => ({ name, others, after, pattern: patternOf(name), rest: new RegExp(within(name), 'gu') })),
);

const isNamed = ({ pattern, rest, others, after }: (typeof NAMES)[number], text: string): boolean =>
  [...text.matchAll(pattern)].some((found) => {
    const tail = text.slice(found.index + found[0].length).replace(rest, '');
    const isAfter = after !== undefined && text.slice(0, found.index).endsWith(after.word);
    return !(others?.test(tail) || (isAfter && after.others.test(tail)));
  });

/** The first name of the union, its offices or its people that is written anywhere in a questionnaire; null: none. */
export function unionNamedIn(questionnaire: Questionnaire): string | null {
  const texts = [...writtenIn(questionnaire)].map((text) => text.normalize('NFKC'));
  return NAMES.find((one) => texts.some((text) => isNamed(one, text)))?.name ?? null;
}

/**
 * Whether a questionnaire is about the union's desk, or somebody at it: somebody said so, or it names them. Who is assessed cannot say that
 * they are not (decision 34): a name that is there in passing only has the youth league read what is written.
 */
export const isAboutUnion = (questionnaire: Questionnaire): boolean =>
  questionnaire.aboutUnion === true || unionNamedIn(questionnaire) !== null;
