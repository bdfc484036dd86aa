import type { Language } from '@types_/core/language';
import { type ItemKind, POINTS, UNUSED, VOTE_KINDS } from '@types_/survey/questionnaire';
import type { QuestionnaireProblem } from '@types_/survey/questionnaire-problem';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import { isOfReview } from './persons-review';
import { begunLanguages, missingIn } from './questionnaire-texts';
import { positiveOf } from './tally';

/** One thing that does not hold together. */
export interface Problem {
  /** The item's id; empty for the questionnaire itself. */
  item: string;
  problem: QuestionnaireProblem;
  /** The option or row, or where a text is missing (`TextPlace`). */
  part?: string;
  language?: Language;
}

/** The values that a later item may ask for; null where there are none to be asked for (a matrix, a text). */
export function valuesOf(item: Item): string[] | null {
  if (item.kind === 'text' || item.kind === 'matrix') return null;
  const own = item.kind === 'scale' ? POINTS.map(String) : item.options.map(({ id }) => id);
  return item.unused ? [...own, UNUSED] : own;
}

/** The items that may decide whether the item at a place is asked: those before it that have values. */
export const deciding = (items: readonly Item[], place: number): Item[] =>
  items.slice(0, place).filter((item) => valuesOf(item) !== null);

const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => value !== '' && values.indexOf(value) !== index);

/** Skip logic looks back, at something that can be looked at, for answers that can be given. */
function conditionProblems(item: Item, index: number, items: readonly Item[]): QuestionnaireProblem[] {
  const { onlyIf } = item;
  if (!onlyIf) return [];
  const at = items.findIndex(({ id }) => id === onlyIf.item);
  const other = items[at];
  if (!other) return ['condition-nowhere'];
  if (at >= index) return ['condition-later'];
  const values = valuesOf(other);
  if (!values) return ['condition-kind'];
  if (onlyIf.any.length === 0 || onlyIf.any.some((one) => !values.includes(one))) return ['condition-value'];
  return twice(onlyIf.any).length > 0 ? ['condition-twice'] : [];
}

/** Options or rows: told apart by their ids and by what they say. */
function partProblems(item: Item): Problem[] {
  if (item.kind === 'scale' || item.kind === 'text') return [];
  const parts = item.kind === 'matrix' ? item.rows : item.options;
  const problem = (name: QuestionnaireProblem, part?: string): Problem => ({
    ...{ item: item.id, problem: name },
    ...(part === undefined ? {} : { part }),
  });
  const labels = parts.map(({ label }) => label['zh-CN'].trim());
  const sameLabel = labels.findIndex((label, index) => label !== '' && labels.indexOf(label) !== index);
  return [
    ...twice(parts.map(({ id }) => id)).map((id) => problem('part-twice', id)),
    ...(sameLabel < 0 ? [] : [problem('label-twice', parts[sameLabel]?.id)]),
    ...(item.kind === 'matrix' && parts.length === 0 ? [problem('rows-none')] : []),
    ...(item.kind !== 'matrix' && parts.length < 2 ? [problem('options-few')] : []),
    ...(parts.some(({ id }) => id === UNUSED) ? [problem('option-reserved', UNUSED)] : []),
    ...(item.kind === 'multiple' && isMostWrong(item.most, parts.length) ? [problem('most-wrong')] : []),
  ];
}

const isMostWrong = (most: number | null, options: number): boolean =>
  most !== null && (!Number.isInteger(most) || most < 1 || most > options);

/**
 * What an item measures can be counted: a share of positive answers, and satisfaction only from those who used it, by an
 * answer of their own for those who did not or by not asking them at all (product.md section 3).
 */
function dimensionProblems(item: Item): QuestionnaireProblem[] {
  if (item.dimension === null) return [];
  if (item.kind === 'text') return ['dimension-text'];
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options : [];
  const positive = options.filter((one) => one.positive).length;
  return [
    ...(options.length > 0 && positive === 0 ? (['positive-none'] as const) : []),
    ...(options.length > 0 && positive === options.length ? (['positive-all'] as const) : []),
    ...(item.dimension === 'satisfaction' && item.unused === null && item.onlyIf === null
      ? (['satisfaction-of-all'] as const)
      : []),
  ];
}

const isOfVote = (item: Item): boolean =>
  (VOTE_KINDS as readonly ItemKind[]).includes(item.kind) && positiveOf(item).length === 0;

/** In a vote nothing is measured, so that nothing in it can come out low: it asks whom, and no more. */
const voteProblems = ({ vote }: Questionnaire, item: Item): QuestionnaireProblem[] =>
  vote && !isOfVote(item) ? ['vote-item'] : [];

/**
 * What comes out low of a person is no finding, and goes a year later (decision 38). So what assesses people asks what the five-dimension
 * review does, some of it at least, and own words: a canteen would need no plan if somebody said that it is a person, and nobody elsewhere
 * would see what is said of a union.
 */
function personsProblems({ aboutPersons, vote, items }: Questionnaire): Problem[] {
  if (!aboutPersons || vote) return [];
  const others = items.filter((item) => item.kind !== 'text' && !isOfReview(items, item));
  const isNone = items.length > 0 && !items.some((item) => isOfReview(items, item));
  return [
    ...others.map(({ id }): Problem => ({ item: id, problem: 'persons-item' })),
    ...(isNone ? [{ item: '', problem: 'persons-none' as const }] : []),
  ];
}

/** Texts that are not there: Chinese always, another language once it was begun. */
const textProblems = (questionnaire: Questionnaire): Problem[] =>
  begunLanguages(questionnaire).flatMap((language) =>
    missingIn(questionnaire, language).map(
      ({ item, part }): Problem =>
        language === 'zh-CN'
          ? { item, part, problem: 'text-missing' }
          : { item, part, language, problem: 'language-missing' },
    ),
  );

/** Everything in a questionnaire that does not hold together; nothing of it may be asked before there is none. */
export function checkQuestionnaire(questionnaire: Questionnaire): Problem[] {
  const { items } = questionnaire;
  const ids = items.map(({ id }) => id);
  return [
    ...(items.length === 0 ? [{ item: '', problem: 'no-items' as const }] : []),
    ...twice(ids).map((item): Problem => ({ item, problem: 'item-twice' })),
    ...items.flatMap((item, index) => [
      ...[
        ...conditionProblems(item, index, items),
        ...dimensionProblems(item),
        ...voteProblems(questionnaire, item),
      ].map((problem): Problem => ({ item: item.id, problem })),
      ...partProblems(item),
    ]),
    ...personsProblems(questionnaire),
    ...textProblems(questionnaire),
  ];
}
