import { Text, View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { setClipboard } from '@/platform/clipboard';
import { Button } from './button';
import { fitLines } from './fit-lines';
import { Icon } from './icon';
import './block.scss';
import './state.scss';

interface Props {
  title: string;
  /** What is safe. */
  text: string;
  requestId?: string;
  requestLabel?: string;
  copyText?: string;
  retryText?: string;
  onRetry?: () => void;
}

/** What happened, what is safe, one way to try again, and the number to quote when asking for help. */
export function ErrorState({ title, text, requestId, requestLabel, copyText, retryText, onRetry }: Props) {
  return (
    <View className='blk state' {...a11y('alert')}>
      <View className='state-title'>
        <Icon name='warn' />
        <View className='g'>{fitLines(title)}</View>
      </View>
      <View className='state-text'>{fitLines(text)}</View>
      {retryText && onRetry && (
        <View className='state-act'>
          <Button id='error-retry' kind='outline' small icon='redo' text={retryText} onTap={onRetry} />
        </View>
      )}
      {requestId && (
        <View className='state-id'>
          <View className='g'>
            {requestLabel}
            <Text className='state-mono'>{requestId}</Text>
          </View>
          {copyText && (
            <Button id='error-copy' kind='quiet' small text={copyText} onTap={() => void setClipboard(requestId)} />
          )}
        </View>
      )}
    </View>
  );
}
