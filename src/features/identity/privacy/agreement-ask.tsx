import { View } from '@tarojs/components';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { becomeMe } from '../me-store';
import { t as identityText } from '../words';
import { AgreementText } from './agreement-text';
import { t } from './agreement-words';

/** Asks again when the agreement has become another; who says no keeps what is everybody's. */
export function AgreementAsk({ onAgreed, onLater }: { onAgreed?: () => void; onLater: () => void }) {
  const { busy, failure, send } = useSend<Me>((me) => {
    becomeMe(me);
    onAgreed?.();
  });
  const agree = () =>
    void send(AGREEMENT_VERSION, (key) => call('identity', 'agree', { version: AGREEMENT_VERSION }, key));
  return (
    <Page
      id='agreement-ask'
      title={identityText('agreement.changed')}
      big
      dock={
        <Dock>
          <Button id='agree-later' kind='outline' text={t('later')} onTap={onLater} />
          <Button id='agree' text={t('agree')} busy={busy} onTap={agree} />
        </Dock>
      }
    >
      <View className='t17 i2'>{identityText('agreement.changedText')}</View>
      <FailureNotice failure={failure} />
      <AgreementText />
    </Page>
  );
}
