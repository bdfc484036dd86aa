import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { DIMENSIONS, QUESTIONNAIRE_LIMITS as MOST, SCALES } from './questionnaire';

/** What is said in the languages the questionnaire has; Chinese always. */
export const wordsOf = (most: number) =>
  z.strictObject({
    'zh-CN': writtenText(1, most),
    ko: z.optional(writtenText(1, most)),
    en: z.optional(writtenText(1, most)),
  });
export type Words = z.infer<ReturnType<typeof wordsOf>>;

/** Of an item, an option or a row: it stays what it is from one version and one round to the next. */
const Id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,23}$/));

/** One of a list. `positive`: answers that count as the positive share of a question that is no scale (听说过). */
const Option = z.strictObject({ id: Id, label: wordsOf(MOST.label), positive: z.optional(z.literal(true)) });
const Row = z.strictObject({ id: Id, label: wordsOf(MOST.label) });

const options = z.array(Option).check(z.minLength(2), z.maxLength(MOST.options));

const common = {
  id: Id,
  title: wordsOf(MOST.itemTitle),
  required: z.boolean(),
  dimension: z.nullable(z.enum(DIMENSIONS)),
  /** Asked only of those whose answer to an earlier item is one of these: option ids, points as '1' to '5', 'unused'. */
  onlyIf: z.nullable(
    z.strictObject({ item: Id, any: z.array(z.string().check(z.maxLength(24))).check(z.minLength(1)) }),
  ),
};
/** How 没用过 is called here (没吃过, 不了解 …); null where it is no answer. */
const unused = z.nullable(wordsOf(MOST.label));

/** One item of a questionnaire (product.md section 3). */
export const Item = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('scale'), scale: z.enum(SCALES), unused }),
  z.strictObject({ ...common, kind: z.literal('single'), options, unused }),
  z.strictObject({ ...common, kind: z.literal('multiple'), options, unused, most: z.nullable(z.int()) }),
  z.strictObject({
    ...common,
    kind: z.literal('matrix'),
    scale: z.enum(SCALES),
    unused,
    rows: z.array(Row).check(z.minLength(1), z.maxLength(MOST.rows)),
  }),
  z.strictObject({ ...common, kind: z.literal('text') }),
]);
export type Item = z.infer<typeof Item>;
export type ItemOf<K extends Item['kind']> = Extract<Item, { kind: K }>;

/** What is asked, in the order in which it is asked. */
export const Questionnaire = z.strictObject({
  /** Its title, or what can be answered, names whom it assesses: nobody elsewhere sees its results, and they go a year later (decision 38). */
  aboutPersons: z.optional(z.literal(true)),
  title: wordsOf(MOST.title),
  /** The name that its results are compared under, whatever the title says (a term); absent: who or what is meant stands in the title. */
  comparedAs: z.optional(writtenText(1, MOST.title)),
  /** People are voted for: nothing is measured, and names need no translation. */
  vote: z.optional(z.literal(true)),
  /** The union's desk, or somebody at it, is assessed: what is written is read by the youth league (decision 34). */
  aboutUnion: z.optional(z.literal(true)),
  intro: z.nullable(wordsOf(MOST.intro)),
  items: z.array(Item).check(z.minLength(1), z.maxLength(MOST.items)),
});
export type Questionnaire = z.infer<typeof Questionnaire>;
