import type { GroupFigures as Figures } from '@types_/case/view';
import { overviewText } from '@/i18n/overview-text';
import { Section } from '@/ui/section';
import { type ShareLine, ShareLines } from '@/ui/share-lines';
import { t } from './words';

const RATES = ['response', 'solution', 'satisfaction'] as const;

const lineOf = (figures: Figures, rate: (typeof RATES)[number]): ShareLine => ({
  name: overviewText(`figures.${rate}`),
  share: figures[rate],
  unit: overviewText(rate === 'satisfaction' ? 'figures.people' : 'figures.cases'),
  emptyText: t(`none.${rate}`),
});

/** The middle of the days that cases took, in words. */
export const medianText = (days: number | null): string =>
  days === null ? t('median.none') : t('median.days', { n: days });

/** The three rates of one category or department, each with both its numbers. */
export function GroupFigures({ id, title, figures }: { id: string; title: string; figures: Figures }) {
  return (
    <Section title={title} aside={t('open', { n: figures.open })}>
      <ShareLines
        id={id}
        lines={RATES.map((rate) => lineOf(figures, rate))}
        hiddenText={t('hidden')}
        fact={{ name: t('median'), text: medianText(figures.medianDays) }}
      />
    </Section>
  );
}
