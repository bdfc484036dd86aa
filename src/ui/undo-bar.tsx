import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Tap } from './tap';
import './undo-bar.scss';

interface Props {
  text: string;
  undoText: string;
  onUndo: () => void;
}

/** Done already, and how to take it back. Put it before the dock: it floats above it. */
export function UndoBar({ text, undoText, onUndo }: Props) {
  return (
    <View className='undo' {...a11y('status')}>
      <View className='g'>{text}</View>
      <Tap id='undo' className='undo-act' label={undoText} onTap={onUndo}>
        {undoText}
      </Tap>
    </View>
  );
}
