import { View } from '@tarojs/components';
import './file.scss';

/** The one question of a screen. */
export function Question({ title, hint }: { title: string; hint?: string }) {
  return (
    <View className='question'>
      <View className='question-title'>{title}</View>
      {hint && <View className='question-hint'>{hint}</View>}
    </View>
  );
}
