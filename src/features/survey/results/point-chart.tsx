import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { DivergingBar, type Extent, extentOf } from '@/ui/diverging-bar';
import { DivergingLegend } from '@/ui/diverging-legend';
import { Section } from '@/ui/section';
import { clauses } from '../joined';
import { besidesText } from './besides-text';
import type { Chart, PointRow } from './cell-rows';
import { NoFigure } from './no-figure';
import { answerTexts, percent, said } from './said';
import { t } from './words';

type Points = Extract<Chart, { kind: 'points' }>;

const spokenBar = ({ title, item, cell, figures }: PointRow): string => {
  if (cell.state !== 'shown' || !figures?.positive) return title;
  const { share, count, interval } = figures.positive;
  const parts = answerTexts(item).map((name, at) => t('spoken.part', { name, n: cell.counts[at] ?? 0 }));
  return t('spoken.bar', {
    ...{ title, share: percent(share), positive: count, n: figures.n },
    ...{ low: percent(interval.low), high: percent(interval.high), parts: clauses(parts) },
  });
};

function PointLine({ row, extent }: { row: PointRow; extent: Extent }) {
  const { id, title, item, cell, figures } = row;
  if (cell.state !== 'shown' || !figures?.positive)
    return (
      <ChartRow id={`item-${id}`} title={title}>
        <NoFigure state={cell.state} />
      </ChartRow>
    );
  const { positive, mean } = figures;
  const unusedText = item.unused ? said(item.unused) : '';
  return (
    <ChartRow
      id={`item-${id}`}
      title={title}
      small={`${positive.count} / ${figures.n}`}
      large={`${percent(positive.share)}%`}
      note={besidesText(cell, unusedText, mean)}
    >
      <DivergingBar counts={cell.counts} interval={positive.interval} extent={extent} label={spokenBar(row)} />
    </ChartRow>
  );
}

/** Items on one scale, on one axis, sorted by the share that is satisfied; whiskers are their 95 % intervals. `lines`: how many of them for now. */
export function PointChart({ chart: { id, title, scale, rows }, lines }: { chart: Points; lines: number }) {
  const extent = extentOf(
    rows.flatMap(({ cell, figures }) =>
      cell.state === 'shown' && figures?.positive ? [{ counts: cell.counts, interval: figures.positive.interval }] : [],
    ),
  );
  const names = rows[0] ? answerTexts(rows[0].item) : [];
  return (
    <Section title={title || t('items')} aside={t(`head.${scale}`)}>
      <DivergingLegend names={names} />
      <View className='m8'>
        <Block id={`chart-${id}`}>
          {rows.slice(0, lines).map((row) => (
            <PointLine key={row.id} row={row} extent={extent} />
          ))}
        </Block>
      </View>
      <View className='t13 i3 m8'>{t(`axis.${scale}`)}</View>
    </Section>
  );
}
