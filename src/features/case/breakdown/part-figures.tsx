import type { PartFigures as Figures } from '@types_/case/figures-view';
import { overviewText } from '@/i18n/overview-text';
import { type ShareFact, type ShareLine, ShareLines } from '@/ui/share-lines';
import { EXCLUDED } from '../figures/of-rates';
import { t } from './words';

const RATES = ['response', 'solution', 'satisfaction', 'rating'] as const;

const lineOf = (figures: Figures, rate: (typeof RATES)[number]): ShareLine => ({
  name: overviewText(`figures.${rate}`),
  share: figures[rate],
  unit: overviewText(rate === 'satisfaction' ? 'figures.people' : 'figures.cases'),
  emptyText: t(`none.${rate}`),
});

/** The middle of the days that cases took, in words. */
export const medianText = (days: number | null): string =>
  days === null ? t('median.none') : t('median.days', { n: days });

export const excludedText = (why: (typeof EXCLUDED)[number]): string => overviewText(`figures.${why}`);

export const countText = (n: number): string => overviewText('figures.count', { n });

/** What is no rate: whoever said nothing, what is left out in columns of its own, how long it took. */
function factsOf({ silent, excluded, solution, medianDays }: Figures): ShareFact[] {
  const left = excluded
    ? EXCLUDED.map((why) => ({ name: excludedText(why), text: countText(excluded[why]) }))
    : [{ name: overviewText('figures.excluded'), text: null }];
  return [
    { name: t('silent'), text: silent === null ? null : countText(silent) },
    ...left,
    { name: t('median'), text: solution === null ? null : medianText(medianDays) },
  ];
}

/** All figures of one month, category or department, beneath its name: each rate with both numbers, and what is left out beside them. */
export const PartFigures = ({ id, figures }: { id: string; figures: Figures }) => (
  <ShareLines
    bare
    id={id}
    lines={RATES.map((rate) => lineOf(figures, rate))}
    hiddenText={t('hidden')}
    facts={factsOf(figures)}
  />
);
