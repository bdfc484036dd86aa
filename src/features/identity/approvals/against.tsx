import { View } from '@tarojs/components';
import type { ApprovalsView } from '@types_/identity/approval-view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import type { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { t } from './words';

type Against = NonNullable<ApprovalsView['against']>;
type Sending = ReturnType<typeof useSend<{ id: string }>>;

/** Somebody asks for my binding. */
export const AgainstText = ({ against, failure }: { against: Against; failure: Sending['failure'] }) => (
  <>
    <Block padded danger>
      <View className='t20'>{t('against.title')}</View>
      <View className='t15 i2 m8'>{t('against.text', { time: momentText(against.askedAt) })}</View>
    </Block>
    <View>
      <FailureNotice failure={failure} />
    </View>
  </>
);

/** Saying no costs one tap, and is under the thumb. */
export function AgainstDock({ against, sending }: { against: Against; sending: Sending }) {
  const { id } = against;
  const object = () => void sending.send(id, (key) => call('identity', 'object-rebind', { id }, key));
  return (
    <Dock note={t('against.cost')}>
      <Button id='object-rebind' text={t('against.object')} busy={sending.busy} onTap={object} />
    </Dock>
  );
}
