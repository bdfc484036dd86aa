import { View } from '@tarojs/components';
import type { DoorList } from '@types_/appointment/attendance-view';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

/** What the end means for those who are not there; there is no way back but an appeal. */
export function EndSheet({ list, onClose }: { list: DoorList; onClose: () => void }) {
  const { id } = list.session;
  const absent = list.rows.filter(({ how }) => how === null).length;
  const { busy, failure, send } = useSend<{ here: number; absent: number }>((counts) => {
    void toast(t('end.done', counts));
    void navigateBack();
  });
  return (
    <Sheet open onClose={onClose} label={t('end.title')}>
      <View className='t20'>{t('end.title')}</View>
      <View className='t15 i2 m8'>
        {fitLines(list.here === 0 ? t('end.nobody') : t('end.text', { here: list.here, absent }))}
      </View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button
          id='end-do'
          kind='outline'
          text={t('end.do')}
          busy={busy}
          onTap={() => void send(id, (key) => call('appointment', 'end-session', { id }, key))}
        />
      </View>
    </Sheet>
  );
}
