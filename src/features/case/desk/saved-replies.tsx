import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { t } from '../words';
import './answer-sheet.scss';

const SAVED = [1, 2, 3] as const;

/** Replies that fit often: one tap puts them in, a blank is left for the date. */
export function SavedReplies({ onPick }: { onPick: (text: string) => void }) {
  return (
    <View className='saved-replies'>
      {SAVED.map((n) => (
        <View key={n} className='saved-reply'>
          <Chip id={`saved-${n}`} text={t(`answer.saved.${n}`)} onTap={() => onPick(t(`answer.saved.${n}.text`))} />
        </View>
      ))}
    </View>
  );
}
