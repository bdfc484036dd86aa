import { View } from '@tarojs/components';
import { fitLines } from './fit-lines';
import './chip.scss';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

interface Props {
  text: string;
  tone?: 'plain' | 'brand' | 'pine' | 'corn' | 'maple';
  icon?: IconName;
  onTap?: () => void;
  id?: string;
}

/** A short fact with its sign; 44 px high when it can be tapped. */
export function Chip({ text, tone = 'plain', icon, onTap, id }: Props) {
  const classes = `chip${onTap ? ' chip-tap' : ''}${tone === 'plain' ? '' : ` chip-${tone}`}`;
  const words = fitLines(text);
  const content = icon ? (
    <>
      <Icon name={icon} size='s' />
      <View className='chip-text'>{words}</View>
    </>
  ) : (
    words
  );
  if (onTap) {
    return (
      <Tap {...(id ? { id } : {})} className={classes} onTap={onTap}>
        {content}
      </Tap>
    );
  }
  return (
    <View {...(id ? { id } : {})} className={classes}>
      {content}
    </View>
  );
}
