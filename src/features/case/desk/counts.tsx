import { View } from '@tarojs/components';
import type { QueueState } from '@types_/case/queue';
import { Tap } from '@/ui/tap';
import { t } from '../words';
import { countText } from './filters';
import './counts.scss';

const COUNTS = ['overdue', 'today', 'fresh', 'open'] as const;
type CountName = (typeof COUNTS)[number];

interface Props {
  counts: Record<CountName, number>;
  chosen: QueueState | null;
  onChoose: (state: QueueState | null) => void;
}

/** How much there is of what; each figure is a filter. */
export function Counts({ counts, chosen, onChoose }: Props) {
  return (
    <View className='blk counts'>
      {COUNTS.map((name) => (
        <Tap
          key={name}
          id={`count-${name}`}
          className={`count count-${name}${chosen === name ? ' count-on' : ''}${counts[name] === 0 ? ' count-zero' : ''}`}
          label={`${t(`desk.${name}`)} ${countText(counts[name])}`}
          selected={chosen === name}
          onTap={() => onChoose(chosen === name || name === 'open' ? null : name)}
        >
          <View className='count-figure'>{countText(counts[name])}</View>
          <View className='count-name'>{t(`desk.${name}`)}</View>
        </Tap>
      ))}
    </View>
  );
}
