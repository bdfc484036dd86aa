import { View } from '@tarojs/components';
import { Button } from './button';
import './verdict-buttons.scss';

interface Props {
  solvedText: string;
  unsolvedText: string;
  onSolved: () => void;
  onUnsolved: () => void;
  busy?: 'solved' | 'unsolved' | null;
}

/** Two buttons of equal weight: the reader must not be nudged. While one is being sent the other is deaf. */
export function VerdictButtons({ solvedText, unsolvedText, onSolved, onUnsolved, busy = null }: Props) {
  return (
    <View className='verdict'>
      <Button
        id='verdict-unsolved'
        kind='outline'
        icon='no'
        iconTone='maple'
        text={unsolvedText}
        busy={busy === 'unsolved'}
        onTap={() => !busy && onUnsolved()}
      />
      <Button
        id='verdict-solved'
        kind='outline'
        icon='ok'
        iconTone='pine'
        text={solvedText}
        busy={busy === 'solved'}
        onTap={() => !busy && onSolved()}
      />
    </View>
  );
}
