import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { RefuseForm } from './refuse-form';
import type { useDecision } from './use-decision';
import { t } from './words';

interface Props {
  title: string;
  decision: ReturnType<typeof useDecision>;
  onClose: () => void;
  /** What a yes needs; `more` stands below its button, in the foot. */
  children: (more: ReactNode) => ReactNode;
}

/** One request under the thumb: what a yes needs, or, on a tap, what a no needs; never both at once. */
export function DecisionSheet({ title, decision, onClose, children }: Props) {
  const [refusing, setRefusing] = useState(false);
  const failure = <FailureNotice failure={decision.failure} />;
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <View>
        {refusing ? (
          <RefuseForm {...decision}>
            <View>{failure}</View>
            <Button id='refuse-back' kind='quiet' text={t('refuse.back')} onTap={() => setRefusing(false)} />
          </RefuseForm>
        ) : (
          children(
            <View className='m8'>
              <Button id='refuse-open' kind='outline' text={t('refuse.open')} onTap={() => setRefusing(true)} />
              <View>{failure}</View>
            </View>,
          )
        )}
      </View>
    </Sheet>
  );
}
