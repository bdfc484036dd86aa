import { View } from '@tarojs/components';
import type { CellState } from '@types_/survey/results';
import { FigureCell } from '@/ui/figure-cell';
import { t } from './words';

/** What stands where no share is: hidden, nobody asked, or a zero, which is a figure. */
export function NoFigure({ state }: { state: CellState }) {
  if (state === 'hidden') return <FigureCell kind='hidden' text={t('hidden')} />;
  if (state === 'not-asked') return <FigureCell kind='none' text={t('not-asked')} />;
  return (
    <View className='r'>
      <View className='chart-zero'>0</View>
      <View className='t13 i2'>{`\u00a0\u00a0${t('zero')}`}</View>
    </View>
  );
}
