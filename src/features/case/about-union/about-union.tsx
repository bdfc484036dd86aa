import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import type { useStep } from '../use-step';
import { useLeague } from './use-league';
import { t } from './words';

/** To its author: who handles it, and who does not see it. */
export function UnionNotice({ view }: { view: CaseView }) {
  if (!view.aboutUnion) return null;
  const isAlone = view.turn !== 'nobody' && !view.leagueActs;
  return <Notice tone='brand' icon='noeye' text={t(isAlone ? 'alone' : 'notice')} />;
}

/** Saying later that it is about somebody at the union: at the bottom, and said once more what it means. */
export function UnionLater({ view, step }: { view: CaseView; step: ReturnType<typeof useStep> }) {
  const [open, setOpen] = useState(false);
  const league = useLeague(open);
  if (!view.allowed.includes('about-union')) return null;
  const send = () =>
    void step.take('about-union', {}).then((failed) => {
      if (!failed) setOpen(false);
    });
  return (
    <View>
      <Button id='about-union' kind='quiet' small text={t('later')} onTap={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} label={t('laterTitle')}>
        <View className='t20'>{t('laterTitle')}</View>
        <View className='t15 i2 m4'>{t('laterText')}</View>
        <View>{league === false && <View className='t15 i2 m4'>{t('alone')}</View>}</View>
        <View className='sheet-foot'>
          <FailureNotice failure={step.failure} />
          <Button id='about-union-keep' text={t('laterKeep')} onTap={() => setOpen(false)} />
          <View className='m12'>
            <Button id='about-union-send' kind='outline' text={t('laterSend')} busy={step.busy} onTap={send} />
          </View>
        </View>
      </Sheet>
    </View>
  );
}
