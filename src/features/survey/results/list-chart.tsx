import { figuresOf } from '@domain/survey/figures';
import { answersIn } from '@domain/survey/tally';
import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { IntervalLine } from '@/ui/interval-line';
import { Section } from '@/ui/section';
import { ShareBar } from '@/ui/share-bar';
import { inRow } from '../joined';
import { besidesText } from './besides-text';
import type { Chart } from './cell-rows';
import { NoFigure } from './no-figure';
import { answerTexts, percent, said } from './said';
import { t } from './words';

type List = Extract<Chart, { kind: 'list' }>;

/** The share of those who chose what is marked as positive, with its interval: it is what becomes a finding, and what is compared. */
function PositiveLine({ chart: { id, title, item, cell } }: { chart: List }) {
  const figures = cell.state === 'shown' ? figuresOf(item, cell) : null;
  if (!figures?.positive) return null;
  const { share, count, interval } = figures.positive;
  const { n } = figures;
  const names = item.options.flatMap(({ label, positive }) => (positive ? [said(label)] : []));
  const spoken = { title, share: percent(share), positive: count, n, low: percent(interval.low) };
  return (
    <ChartRow
      id={`positive-${id}`}
      title={t('positive', { names: inRow(names) })}
      small={`${count} / ${n}`}
      large={`${percent(share)}%`}
    >
      <IntervalLine
        {...{ share, interval }}
        own
        label={t('spoken.bar', { ...spoken, high: percent(interval.high), parts: '' })}
      />
    </ChartRow>
  );
}

/** How many chose each of a list, in the order in which they were asked; of several they add up to more than all. */
export function ListChart({ chart, vote }: { chart: List; vote: boolean }) {
  const { id, title, item, cell } = chart;
  const n = cell.state === 'shown' ? answersIn(cell) : 0;
  const besides = cell.state === 'shown' ? besidesText(cell, item.unused ? said(item.unused) : '', null) : '';
  return (
    <Section title={title} aside={t(vote ? 'chosen.vote' : 'chosen')}>
      <Block id={`chart-${id}`}>
        <PositiveLine chart={chart} />
        {cell.state === 'shown' ? (
          answerTexts(item).map((name, at) => {
            const count = cell.counts[at] ?? 0;
            const share = percent(count / n);
            return (
              <ChartRow key={name} title={name} small={`${count} / ${n}`} large={count === 0 ? '0' : `${share}%`}>
                <ShareBar share={count / n} label={t('spoken.option', { title: name, share, count, n })} />
              </ChartRow>
            );
          })
        ) : (
          <ChartRow title={title}>
            <NoFigure state={cell.state} />
          </ChartRow>
        )}
      </Block>
      {besides && <View className='t13 i3 m8'>{besides}</View>}
      {item.kind === 'multiple' && <View className='t13 i3 m8'>{t('several')}</View>}
    </Section>
  );
}
