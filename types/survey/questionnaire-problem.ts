/** What can be wrong with an item of a questionnaire, or with the questionnaire itself. */
export const QUESTIONNAIRE_PROBLEMS = [
  /** No items at all. */
  'no-items',
  /** A Chinese text is not written. */
  'text-missing',
  /** A language was begun, and this text is not in it. */
  'language-missing',
  /** Another item has the same id. */
  'item-twice',
  /** Two options, or two rows, have the same id. */
  'part-twice',
  /** Two options, or two rows, say the same. */
  'label-twice',
  /** Fewer than two options. */
  'options-few',
  /** A matrix without rows. */
  'rows-none',
  /** An option goes by the name that stands for 没用过. */
  'option-reserved',
  /** More may be chosen than there are, or none. */
  'most-wrong',
  /** It is asked by an item that is not there. */
  'condition-nowhere',
  /** It is asked by an item that comes later, or by itself. */
  'condition-later',
  /** It is asked by an item whose answers cannot be asked for: a matrix, a text. */
  'condition-kind',
  /** It is asked by an answer that the other item does not have. */
  'condition-value',
  /** The same answer of the other item is named twice. */
  'condition-twice',
  /** What people write counts for no dimension. */
  'dimension-text',
  /** It counts for a dimension, and no answer of it, or every one, counts as positive. */
  'positive-none',
  'positive-all',
  /** Satisfaction is asked of those who never used it: no 没用过, and no condition. */
  'satisfaction-of-all',
  /** People are voted for, and this asks something else than whom: a scale, words, an answer that counts as positive. */
  'vote-item',
  /** People are assessed by name, and this is neither own words nor what the five-dimension review asks. */
  'persons-item',
  /** People are assessed by name, and nothing of the five-dimension review is asked. */
  'persons-none',
] as const;
export type QuestionnaireProblem = (typeof QUESTIONNAIRE_PROBLEMS)[number];
