import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './block.scss';
import { FigureCell } from './figure-cell';
import { fitLines } from './fit-lines';
import './share-bars.scss';
import { percentText } from './share-text';

export interface ShareBar {
  id: string;
  name: string;
  /** What stands under the name. */
  second?: string;
  whole: number;
  /** Null: there is a figure, and it is hidden. */
  part: number | null;
}

interface Props {
  id: string;
  bars: readonly ShareBar[];
  /** Why a figure is hidden. */
  hiddenText: string;
}

/** Shares of wholes as bars from nought to all, always with both numbers; what is hidden is hatched. */
export function ShareBars({ id, bars, hiddenText }: Props) {
  return (
    <View id={id} className='blk'>
      {bars.map((bar) => (
        <Bar key={bar.id} {...bar} hiddenText={hiddenText} />
      ))}
    </View>
  );
}

function Bar({ name, second, whole, part, hiddenText }: ShareBar & { hiddenText: string }) {
  const percent = part === null ? undefined : percentText(part, whole);
  return (
    <View className='sbar'>
      <View className='sbar-head'>
        <View className='g'>
          <View className='sbar-name'>{fitLines(name)}</View>
          {second && <View className='sbar-2'>{fitLines(second)}</View>}
        </View>
        <View className='sbar-n'>{part === null ? String(whole) : `${part} / ${whole}`}</View>
        {percent !== undefined && <View className='sbar-percent'>{percent}%</View>}
      </View>
      {part === null ? (
        <FigureCell kind='hidden' text={hiddenText} />
      ) : (
        <View className='sbar-track' {...a11y('img', `${name} ${part} / ${whole}`)}>
          <View className='sbar-part' style={{ width: `${whole > 0 ? (part / whole) * 100 : 0}%` }} />
        </View>
      )}
    </View>
  );
}
