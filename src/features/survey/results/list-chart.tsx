import { answersIn } from '@domain/survey/tally';
import { View } from '@tarojs/components';
import { Block } from '@/ui/block';
import { ChartRow } from '@/ui/chart-row';
import { Section } from '@/ui/section';
import { ShareBar } from '@/ui/share-bar';
import { besidesText } from './besides-text';
import type { Chart } from './cell-rows';
import { NoFigure } from './no-figure';
import { answerTexts, percent, said } from './said';
import { t } from './words';

type List = Extract<Chart, { kind: 'list' }>;

/** How many chose each of a list, in the order in which they were asked; of several they add up to more than all. */
export function ListChart({ chart: { id, title, item, cell } }: { chart: List }) {
  const n = cell.state === 'shown' ? answersIn(cell) : 0;
  const besides = cell.state === 'shown' ? besidesText(cell, item.unused ? said(item.unused) : '', null) : '';
  return (
    <Section title={title} aside={t('chosen')}>
      <Block id={`chart-${id}`}>
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
