import type { RatesView } from '@types_/case/figures-view';
import { monthText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Spark } from '@/ui/spark';
import { TREND_MONTHS, trendOf } from '../figures/of-rates';
import { t } from './words';

const RATES = ['response', 'solution', 'satisfaction'] as const;

/** How the three rates went over the months, small; a month that is hidden is a gap. */
export function Trends({ months }: { months: RatesView['months'] }) {
  const [first, last] = [months.at(-TREND_MONTHS) ?? months[0], months.at(-1)];
  const lines = RATES.flatMap((rate) => {
    const trend = trendOf(months.map((month) => month[rate]));
    return trend ? [{ rate, trend }] : [];
  });
  if (!first || !last || lines.length === 0) return null;
  return (
    <Section title={t('trend')} aside={t('trend.months', { from: monthText(first.month), to: monthText(last.month) })}>
      <Block>
        {lines.map(({ rate, trend }) => (
          <Row key={rate} title={overviewText(`figures.${rate}`)} trailing={<Spark trend={trend} />} />
        ))}
      </Block>
    </Section>
  );
}
