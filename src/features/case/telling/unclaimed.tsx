import { View } from '@tarojs/components';
import type { SlipView } from '@types_/case/telling-view';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { SlipCode } from './slip-code';
import { t } from './words';

interface Props {
  view: CaseView;
  onStale: () => void;
}

/** What is nobody's, as the desk sees it: why, and the way to give whoever said it a slip. */
export function Unclaimed({ view, onStale }: Props) {
  const { id, allowed, timeline, unclaimed } = view;
  const [open, setOpen] = useState(false);
  const [slip, setSlip] = useState<SlipView | null>(null);
  const { busy, failure, send } = useSend<SlipView>(setSlip);
  if (!unclaimed || view.as === 'author') return null;
  const last = timeline.find(({ type }) => type === 'disown' || type === 'new-slip' || type === 'file');
  const why = last?.type === 'disown' ? 'disowned' : 'unclaimed';
  function close() {
    setOpen(false);
    if (slip) onStale();
    setSlip(null);
  }
  return (
    <View>
      <Notice tone={why === 'disowned' ? 'corn' : 'brand'} icon='info' text={t(why)} />
      {allowed.includes('new-slip') && (
        <Button id='new-slip' kind='weak' small text={t('slip')} onTap={() => setOpen(true)} />
      )}
      <Sheet open={open} onClose={close} label={t('slip')}>
        <View className='t20'>{t(slip ? 'done.slip' : 'slip.title')}</View>
        <View>
          {slip?.code ? (
            <SlipCode code={slip.code} />
          ) : (
            <View className='t15 i2 m4'>{t(slip ? 'slip.late' : 'slip.text')}</View>
          )}
        </View>
        <View className='sheet-foot'>
          <FailureNotice failure={failure} />
          {slip ? (
            <Button id='slip-done' text={t('slip.done')} onTap={close} />
          ) : (
            <Button
              id='slip-send'
              text={t('slip.send')}
              busy={busy}
              onTap={() => void send(id, (key) => call('case', 'new-slip', { id }, key))}
            />
          )}
        </View>
      </Sheet>
    </View>
  );
}
