import type { PointOrUnused, Value } from '@domain/survey/answers';
import type { Language } from '@types_/core/language';
import { UNUSED } from '@types_/survey/questionnaire';
import type { Item } from '@types_/survey/questionnaire-schema';
import { dotted } from '@/i18n/words';
import { pointText } from '../item/answer-lines';
import { wordsIn } from '../item/words-in';
import { clauses, ofWhich } from '../joined';

/** An answer in the words that were tapped; of a matrix each row with its own. Empty for none. */
export function answerText(item: Item, value: Value | undefined, language: Language): string {
  if (value === undefined) return '';
  if (item.kind === 'text') return String(value);
  const unused = item.unused ? wordsIn(item.unused, language) : '';
  if (value === UNUSED) return unused;
  const point = (one: PointOrUnused, scale: Parameters<typeof pointText>[0]) =>
    one === UNUSED ? unused : pointText(scale, one);
  switch (item.kind) {
    case 'scale':
      return point(value as PointOrUnused, item.scale);
    case 'matrix': {
      const given = value as Readonly<Record<string, PointOrUnused>>;
      const rows = item.rows.filter(({ id }) => Object.keys(given).includes(id));
      return clauses(
        rows.map(({ id, label }) => ofWhich(wordsIn(label, language), point(given[id] as PointOrUnused, item.scale))),
      );
    }
    default: {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
      return dotted(
        ...item.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => wordsIn(label, language)),
      );
    }
  }
}
