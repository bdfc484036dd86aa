import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import './button.scss';
import { Tap } from './tap';

interface Props {
  id: string;
  text: string;
  kind?: 'primary' | 'weak' | 'outline' | 'quiet';
  icon?: IconName;
  /** Colour of the icon alone: a verdict says what it means without colouring its words. */
  iconTone?: 'pine' | 'maple';
  /** Shows the icon only; the text is spoken. */
  iconOnly?: boolean;
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
  onTap: () => void;
}

const TONES = { pine: 'pi', maple: 'ma' };

/** The one thing to do (primary), or one of several; deaf while busy or disabled. */
export function Button({ id, text, kind = 'primary', icon, iconTone, iconOnly, busy, disabled, small, onTap }: Props) {
  const classes = ['btn', `btn-${kind}`];
  if (small) classes.push('btn-small');
  if (iconOnly) classes.push('btn-icon');
  if (busy) classes.push('btn-busy');
  else if (disabled) classes.push('btn-off');
  return (
    <Tap
      id={id}
      className={classes.join(' ')}
      {...(iconOnly ? { label: text } : {})}
      disabled={Boolean(busy || disabled)}
      onTap={onTap}
    >
      {icon && (
        <View className={`btn-mark${iconTone ? ` ${TONES[iconTone]}` : ''}`}>
          <Icon name={icon} />
        </View>
      )}
      {iconOnly ? null : icon ? <View className='btn-text'>{text}</View> : text}
    </Tap>
  );
}
