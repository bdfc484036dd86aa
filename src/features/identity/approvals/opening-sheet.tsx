import { View } from '@tarojs/components';
import type { WaitingView } from '@types_/identity/approval';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { RefuseForm } from './refuse-form';
import { useDecision } from './use-decision';
import { reasonText, t } from './words';

interface Props {
  request: Extract<WaitingView, { kind: 'opening' }>;
  onDecided: () => void;
  onClose: () => void;
}

/** An officer wants a minor's name: one look, or not, and why. */
export function OpeningSheet({ request, onDecided, onClose }: Props) {
  const { busy, failure, decide } = useDecision(request.id, onDecided);
  const { office, name } = request;
  return (
    <Sheet open onClose={onClose} label={t('opening.title')}>
      <View className='t20'>{t('opening.title')}</View>
      <View className='t17 m8'>{t('opening.text', { office, name, reason: reasonText(request) })}</View>
      <View className='t15 i2 m4'>{t('opening.cost')}</View>
      <View>
        <FailureNotice failure={failure} />
      </View>
      <View className='m12'>
        <Button
          id='opening-approve'
          text={t('opening.approve')}
          busy={busy}
          onTap={() => decide({ approve: true, how: null, words: '' })}
        />
      </View>
      <View className='m12'>
        <RefuseForm decide={decide} busy={busy} />
      </View>
    </Sheet>
  );
}
