import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

/** What is about to be given away, and what that means. */
export interface Sure {
  title: string;
  text: string;
  /** What the button does. */
  act: string;
  onYes: () => void;
}

/** Says what a step means that nothing takes back, before it is taken. */
export function SureSheet({ sure, onClose }: { sure: Sure | null; onClose: () => void }) {
  if (!sure) return null;
  return (
    <Sheet open onClose={onClose} label={sure.title}>
      <View className='t20'>{sure.title}</View>
      <View className='i2 m8'>{sure.text}</View>
      <View className='sheet-foot'>
        <Button id='sure-yes' kind='outline' text={sure.act} onTap={sure.onYes} />
        <Button id='sure-no' kind='quiet' text={t('sure.keep')} onTap={onClose} />
      </View>
    </Sheet>
  );
}
