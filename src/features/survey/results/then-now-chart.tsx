import { type Comparable, thenAndNow } from '@domain/survey/compare-results';
import { View } from '@tarojs/components';
import type { ResultsView } from '@types_/survey/results-view';
import { useState } from 'react';
import { monthText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { stretchOf, ThenNow, ThenNowLegend, ThenNowScale } from '@/ui/then-now';
import { percent, rowText, said } from './said';
import { t } from './words';

const comparable = ({ items, eligible, ballots, table }: ResultsView): Comparable => ({
  ...{ items, eligible, ballots, total: table.total },
});

/** An earlier time with what can be compared with it. */
export interface Earlier {
  closesAt: string;
  pairs: ReturnType<typeof thenAndNow>;
}

/** The earlier times that can be compared with, the last one first: one that too few answered hides none before it. */
export const earlierOf = (results: ResultsView): Earlier[] =>
  results.earlier
    .map((then) => ({ closesAt: then.closesAt, pairs: thenAndNow(then, comparable(results)) }))
    .filter(({ pairs }) => pairs.length > 0);

interface Props {
  results: ResultsView;
  earlier: readonly Earlier[];
  /** How many lines for now. */
  lines: number;
}

/** Each share then and now; only intervals apart are called a change. Nothing where nothing can be compared. */
export function ThenNowChart({ results, earlier, lines }: Props) {
  const [at, setAt] = useState(0);
  const then = earlier[at];
  if (!then) return null;
  const { pairs } = then;
  const stretch = stretchOf(pairs.flatMap(({ before, now }) => [before, now]));
  return (
    <Section title={t('before')}>
      {earlier.length > 1 && (
        <Segmented
          id='then'
          label={t('before.which')}
          options={earlier.map(({ closesAt }, nth) => ({ value: String(nth), text: monthText(closesAt) }))}
          value={String(at)}
          onChange={(next) => setAt(Number(next))}
        />
      )}
      <ThenNowLegend before={monthText(then.closesAt)} now={monthText(results.closesAt)} />
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
