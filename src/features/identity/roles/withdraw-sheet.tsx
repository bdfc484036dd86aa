import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { InvitationRow } from '@types_/identity/role-actions';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  place: PlaceId;
  invitation: InvitationRow;
  onClose: () => void;
  onWithdrawn: () => void;
}

/** Before a code is taken back: that it stops working at once, and that another can be made. */
export function WithdrawSheet({ place, invitation, onClose, onWithdrawn }: Props) {
  const { busy, failure, send } = useSend<{ withdrawn: boolean }>(onWithdrawn);
  const { ticket, name } = invitation;
  const withdraw = () => void send(ticket, (key) => call('identity', 'withdraw-invitation', { place, ticket }, key));
  return (
    <Sheet open onClose={onClose} label={t('withdraw.title', { name })}>
      <View className='t20'>{t('withdraw.title', { name })}</View>
      <View className='t15 i2 m12'>{t('withdraw.text')}</View>
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <View className='pair'>
          <Button id='withdraw-keep' kind='outline' text={t('withdraw.keep')} onTap={onClose} />
          <Button
            id='withdraw-do'
            kind='outline'
            icon='no'
            iconTone='maple'
            text={t('withdraw.do')}
            busy={busy}
            onTap={withdraw}
          />
        </View>
      </View>
    </Sheet>
  );
}
