import type { Category } from '@types_/case/category';
import type { PartFigures, RatesView } from '@types_/case/figures-view';
import { monthText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { dotted } from '@/i18n/words';
import { t } from './words';

/** Ways to take the figures of a school apart. */
export const WAYS = ['months', 'categories', 'departments'] as const;
export type Way = (typeof WAYS)[number];

export interface Part {
  id: string;
  title: string;
  /** How many cases; of a month it is not said, for a case is due in one and ends in another. */
  count: string;
  figures: PartFigures;
}

const countOf = ({ cases, open }: { cases: number; open: number }): string => t('cases', { cases, open });

/** The parts of a school's figures: the newest month first, categories and departments by name. */
export function partsOf(rates: RatesView, way: Way): Part[] {
  switch (way) {
    case 'months':
      return rates.months
        .map((one) => ({ id: `month-${one.month}`, title: monthText(one.month), count: '', figures: one }))
        .reverse();
    case 'categories':
      return rates.categories.map((one) => ({
        ...{ id: `category-${one.name}`, title: overviewText(`category.${one.name as Category}`) },
        ...{ count: countOf(one), figures: one },
      }));
    case 'departments':
      return rates.departments.map((one, index) => ({
        ...{ id: `department-${index}`, title: one.name || t('desk') },
        ...{ count: countOf(one), figures: one },
      }));
  }
}

const SHORT = ['response', 'solution', 'satisfaction'] as const;

/** The rates in one line, each with both numbers; what is hidden or not there stands in the card. */
export const shortText = (figures: PartFigures): string =>
  dotted(
    ...SHORT.map((rate) => {
      const share = figures[rate];
      return share?.denominator ? t(`short.${rate}`, { n: share.numerator, of: share.denominator }) : '';
    }),
  );
