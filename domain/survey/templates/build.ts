import type { Dimension, Scale } from '@types_/survey/questionnaire';
import type { ItemOf, Words } from '@types_/survey/questionnaire-schema';

/** A text in the three languages. */
export const w = (chinese: string, korean: string, english: string): Words => ({
  'zh-CN': chinese,
  ko: korean,
  en: english,
});

type Condition = ItemOf<'scale'>['onlyIf'];
type Option = ItemOf<'single'>['options'][number];

/** What is seldom said: who is asked, what the item measures, how 没用过 is called. */
interface More {
  onlyIf?: Condition;
  dimension?: Dimension | null;
  unused?: Words | null;
  required?: boolean;
}
const common = (id: string, title: Words, { onlyIf = null, dimension = null, required = true }: More) => ({
  ...{ id, title, required, dimension, onlyIf },
});

/** Asked of those who gave one of these answers to an earlier item. */
export const only = (item: string, ...any: string[]): Condition => ({ item, any });

export const option = (id: string, label: Words, isPositive = false): Option => ({
  ...{ id, label },
  ...(isPositive ? { positive: true as const } : {}),
});

export const scale = (id: string, title: Words, more: More & { scale?: Scale } = {}): ItemOf<'scale'> => ({
  ...common(id, title, { dimension: 'satisfaction', ...more }),
  ...{ kind: 'scale', scale: more.scale ?? 'satisfaction', unused: more.unused ?? null },
});

export const single = (id: string, title: Words, options: Option[], more: More = {}): ItemOf<'single'> => ({
  ...common(id, title, more),
  ...{ kind: 'single', options, unused: more.unused ?? null },
});

export const multiple = (
  id: string,
  title: Words,
  options: Option[],
  more: More & { most?: number } = {},
): ItemOf<'multiple'> => ({
  ...common(id, title, more),
  ...{ kind: 'multiple', options, unused: more.unused ?? null, most: more.most ?? null },
});

export const matrix = (
  id: string,
  title: Words,
  rows: ItemOf<'matrix'>['rows'],
  more: More & { scale: Scale },
): ItemOf<'matrix'> => ({
  ...common(id, title, more),
  ...{ kind: 'matrix', scale: more.scale, rows, unused: more.unused ?? null },
});

/** Words of one's own; nobody has to. */
export const words = (id: string, title: Words): ItemOf<'text'> => ({
  ...common(id, title, { required: false }),
  kind: 'text',
});

export const NOT_KNOWN = w('不了解', '잘 모르겠어요', 'I don’t know');
