import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack, redirectTo } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Sheet } from '@/ui/sheet';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** What was written down in the student's name, and the way to say that they never said it; where it goes on after a merge. */
export function NotMine({ view }: { view: CaseView }) {
  const { id, into, allowed, timeline } = view;
  const [open, setOpen] = useState(false);
  const { busy, failure, send } = useSend<{ id: string }>(() => {
    void toast(t('disown.done'));
    void navigateBack();
  });
  const filed = timeline[timeline.length - 1];
  return (
    <View>
      {into && (
        <Button id='go-into' kind='weak' text={t('into')} onTap={() => void redirectTo(CASE_PAGES.detail(into))} />
      )}
      {filed?.told && <Notice tone='brand' icon='info' text={t('told', { office: filed.office })} />}
      {allowed.includes('disown') && (
        <Button id='disown' kind='quiet' small text={t('disown')} onTap={() => setOpen(true)} />
      )}
      <Sheet open={open} onClose={() => setOpen(false)} label={t('disown.title')}>
        <View className='t20'>{t('disown.title')}</View>
        <View className='t15 i2 m4'>{t('disown.text')}</View>
        <View className='sheet-foot'>
          <FailureNotice failure={failure} />
          <Button id='disown-keep' text={t('disown.keep')} onTap={() => setOpen(false)} />
          <View className='m12'>
            <Button
              id='disown-send'
              kind='outline'
              text={t('disown.send')}
              busy={busy}
              onTap={() => void send(id, (key) => call('case', 'disown', { id }, key))}
            />
          </View>
        </View>
      </Sheet>
    </View>
  );
}
