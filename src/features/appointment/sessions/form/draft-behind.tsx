import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { t } from '../words';

/** The draft was stored from elsewhere meanwhile: what was written here stays until whoever wrote it lets it go for what is stored. */
export function DraftBehind({ onTheirs }: { onTheirs: () => void }) {
  return (
    <>
      <Notice tone='corn' icon='warn' text={t('check.behind')} />
      <View className='m8'>
        <Button id='take-theirs' kind='outline' text={t('check.theirs')} onTap={onTheirs} />
      </View>
    </>
  );
}
