import { LANGUAGES, type Language } from '@types_/core/language';
import type { Item, Questionnaire, Words } from '@types_/survey/questionnaire-schema';

/** Where a text of a questionnaire stands: of an item, or (item '') of the questionnaire itself. */
export interface TextPlace {
  item: string;
  /** 'title', 'intro', 'unused', or the id of an option or a row. */
  part: string;
}
export interface PlacedText extends TextPlace {
  words: Words;
}

/** All texts of one item, in the order in which they are read. */
export function textsOfItem(item: Item): PlacedText[] {
  const at = (part: string, words: Words): PlacedText => ({ item: item.id, part, words });
  const labels = item.kind === 'matrix' ? item.rows : 'options' in item ? item.options : [];
  return [
    at('title', item.title),
    ...labels.map(({ id, label }) => at(id, label)),
    ...('unused' in item && item.unused ? [at('unused', item.unused)] : []),
  ];
}

/** All texts of a questionnaire. */
export const textsOf = ({ title, intro, items }: Questionnaire): PlacedText[] => [
  { item: '', part: 'title', words: title },
  ...(intro ? [{ item: '', part: 'intro', words: intro }] : []),
  ...items.flatMap(textsOfItem),
];

/** Stands in a template for what only the school can write: a text with it is not written yet. A line that no keyboard makes. */
export const GAP = '\u2581\u2581\u2581\u2581';

/** Whether a text is written in a language. */
export const isWritten = ({ words }: Pick<PlacedText, 'words'>, language: Language): boolean => {
  const text = words[language] ?? '';
  return text.trim() !== '' && !text.includes(GAP);
};

/** The languages that somebody began to write; Chinese always. */
export const begunLanguages = (questionnaire: Questionnaire): Language[] => {
  const texts = textsOf(questionnaire);
  return LANGUAGES.filter((language) => language === 'zh-CN' || texts.some((text) => isWritten(text, language)));
};

const isOption = ({ items }: Questionnaire, { item, part }: TextPlace): boolean =>
  items.some((one) => one.id === item && 'options' in one && one.options.some(({ id }) => id === part));

/** The texts that are missing in a language. Of those who are voted for the name in Chinese is enough: it is shown to everybody. */
export const missingIn = (questionnaire: Questionnaire, language: Language): PlacedText[] =>
  textsOf(questionnaire).filter(
    (text) =>
      !isWritten(text, language) && (language === 'zh-CN' || !questionnaire.vote || !isOption(questionnaire, text)),
  );

/** The languages that a questionnaire can be answered in: those in which nothing is missing (product.md section 3). */
export const languagesOf = (questionnaire: Questionnaire): Language[] =>
  begunLanguages(questionnaire).filter(
    (language) => language === 'zh-CN' || missingIn(questionnaire, language).length === 0,
  );

/** A text in one language, at its place; `compared`: the name that results are compared under. */
interface WrittenText extends TextPlace {
  language: Language;
  text: string;
}

/** Everything that is written in it, in all languages, in the order in which it is read. */
export const allWrittenIn = (questionnaire: Questionnaire): WrittenText[] =>
  [
    ...textsOf(questionnaire),
    { item: '', part: 'compared', words: { 'zh-CN': questionnaire.comparedAs ?? '' } as Words },
  ].flatMap(({ words, ...place }) =>
    LANGUAGES.flatMap((language) => (words[language] ? [{ ...place, language, text: words[language] }] : [])),
  );

/** The same, each text once: what the platform is asked about. */
export const writtenIn = (questionnaire: Questionnaire): Set<string> =>
  new Set(allWrittenIn(questionnaire).map(({ text }) => text));
