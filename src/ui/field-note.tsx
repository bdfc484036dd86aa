import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { fitLines } from './fit-lines';
import { Icon, type IconName } from './icon';
import './field-note.scss';

interface Props {
  hint?: string;
  hintIcon?: IconName;
  error?: string;
  /** n / max, at the end of the line. */
  count?: string;
}

/** The line under a field: what is wrong in words and with a sign, else the hint; the count stays. */
export function FieldNote({ hint, hintIcon, error, count }: Props) {
  if (!hint && !error && !count) return null;
  return (
    <View className='fnote'>
      {error ? (
        <View className='fnote-bad' {...a11y('alert')}>
          <Icon name='warn' size='s' />
          <View className='fnote-text'>{fitLines(error)}</View>
        </View>
      ) : (
        <View className='fnote-hint'>
          {hint && hintIcon && <Icon name={hintIcon} size='s' />}
          {hint && <View className='fnote-text'>{fitLines(hint)}</View>}
        </View>
      )}
      {count && <View className='fnote-count'>{count}</View>}
    </View>
  );
}
