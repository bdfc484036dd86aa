import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { fitLines } from './fit-lines';
import './progress.scss';

interface Props {
  id?: string;
  done: number;
  /** 0 while it is not known how much there is. */
  total: number;
  /** The same in words, with both numbers. */
  text: string;
}

/** How far a long piece of work has come, as a bar and in words. */
export function Progress({ id, done, total, text }: Props) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0;
  return (
    <View {...(id ? { id } : {})} className='prog' {...a11y('progressbar', text)}>
      <View className='prog-track'>
        <View className='prog-done' style={{ width: `${percent}%` }} />
      </View>
      <View className='prog-text'>{fitLines(text)}</View>
    </View>
  );
}
