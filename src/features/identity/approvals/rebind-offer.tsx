import { View } from '@tarojs/components';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { RebindView } from '@types_/identity/approval-view';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { t } from './words';

interface Props {
  wish: InputOf<IdentityActions, 'ask-rebind'>;
  onAsked: (view: RebindView) => void;
}

/** Number and name were right and another account holds them: whoever has a new phone asks to move the binding. */
export function RebindOffer({ wish, onAsked }: Props) {
  const { busy, failure, send } = useSend<RebindView>(onAsked);
  const ask = () => void send(JSON.stringify(wish), (key) => call('identity', 'ask-rebind', wish, key));
  return (
    <Block padded>
      {t('offer.text')}
      <FailureNotice failure={failure} />
      <View className='m12'>
        <Button id='ask-rebind' kind='weak' text={t('offer.ask')} busy={busy} onTap={ask} />
      </View>
    </Block>
  );
}
