import { View } from '@tarojs/components';
import { Tap } from '@/ui/tap';
import { t } from '../words';
import './counts.scss';

export const COUNTS = ['overdue', 'today', 'fresh', 'open'] as const;
export type CountName = (typeof COUNTS)[number];

interface Props {
  counts: Record<CountName, number>;
  chosen: CountName | null;
  onChoose: (name: CountName | null) => void;
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
          label={`${t(`desk.${name}`)} ${counts[name]}`}
          selected={chosen === name}
          onTap={() => onChoose(chosen === name || name === 'open' ? null : name)}
        >
          <View className='count-figure'>{counts[name]}</View>
          <View className='count-name'>{t(`desk.${name}`)}</View>
        </Tap>
      ))}
    </View>
  );
}
