import { View } from '@tarojs/components';
import type { CaseRow } from '@types_/case/view';
import { Icon } from '@/ui/icon';
import { Tap } from '@/ui/tap';
import { CaseRing } from '../case-ring';
import '../hero.scss';
import { lineFor } from '../line';

/** The one matter that waits for me first, on the ground and without a box. */
export function TurnHero({ row, onTap }: { row: CaseRow; onTap: () => void }) {
  const line = lineFor(row);
  return (
    <Tap id='turn-hero' className='hero' label={`${row.title} ${line}`} onTap={onTap}>
      <CaseRing {...row} size='hero' />
      <View className='hero-words'>
        <View className='hero-title'>{row.title}</View>
        <View className='hero-line'>{line}</View>
      </View>
      <Icon name='go' />
    </Tap>
  );
}
