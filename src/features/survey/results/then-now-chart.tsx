import { type Comparable, thenAndNow } from '@domain/survey/compare-results';
import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { monthText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { Section } from '@/ui/section';
import { stretchOf, ThenNow, ThenNowLegend, ThenNowScale } from '@/ui/then-now';
import { percent, rowText, said } from './said';
import { t } from './words';

const comparable = ({ items, eligible, ballots, table }: ResultsView): Comparable => ({
  ...{ items, eligible, ballots, total: table.total },
});

type Pair = ReturnType<typeof thenAndNow>[number];

/** What can be compared with the last time. */
export function pairsOf(results: ResultsView): Pair[] {
  const [last] = results.earlier;
  return last ? thenAndNow(last, comparable(results)) : [];
}

interface Props {
  results: ResultsView;
  pairs: readonly Pair[];
  /** How many of them for now. */
  lines: number;
}

/** Each share last time and now; only intervals apart are called a change. Nothing where nothing can be compared. */
export function ThenNowChart({ results, pairs, lines }: Props) {
  const [last] = results.earlier;
  if (!last || pairs.length === 0) return null;
  const stretch = stretchOf(pairs.flatMap(({ before, now }) => [before, now]));
  return (
    <Section title={t('before')}>
      <ThenNowLegend before={monthText(last.closesAt.slice(0, 7))} now={monthText(results.closesAt.slice(0, 7))} />
      <View className='m8'>
        <Block id='then-now'>
          {pairs.slice(0, lines).map(({ column, before, now, verdict: change }) => {
            const item = results.items.find(({ id }) => id === column.item);
            const title = item ? (item.kind === 'matrix' ? rowText(item, column.row) : said(item.title)) : '';
            const shares = { before: percent(before.share), now: percent(now.share) };
            const verdict = t(`before.${change}`);
            return (
              <ChartRow
                key={`${column.item}-${column.row ?? ''}`}
                title={title}
                small={t('before.title', shares)}
                large={verdict}
              >
                <ThenNow {...{ before, now, stretch }} label={t('before.spoken', { title, ...shares, verdict })} />
              </ChartRow>
            );
          })}
          <ThenNowScale stretch={stretch} />
        </Block>
      </View>
      <View className='t13 i3 m8'>{t('before.why')}</View>
    </Section>
  );
}
