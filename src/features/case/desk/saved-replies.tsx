import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';
import { t } from '../words';

const SAVED = [1, 2, 3] as const;

/** Replies that fit often: one tap puts them in, a blank is left for the date. */
export function SavedReplies({ onPick }: { onPick: (text: string) => void }) {
  return (
    <View className='wrap'>
      {SAVED.map((n) => (
        <Chip
          key={n}
          id={`saved-${n}`}
          text={t(`answer.saved.${n}`)}
          onTap={() => onPick(t(`answer.saved.${n}.text`))}
        />
      ))}
    </View>
  );
}
