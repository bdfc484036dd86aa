import { View } from '@tarojs/components';
import type { LikeCase } from '@types_/case/matter-view';
import type { ComponentProps } from 'react';
import { dayText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  answer: NonNullable<NonNullable<LikeCase['matter']>['answer']>;
  busy: boolean;
  failure: ComponentProps<typeof FailureNotice>['failure'];
  onJoin: () => void;
  onClose: () => void;
}

/** What the student will get by joining an answered 议题, before somebody sends it in their own name. */
export const JoinAnswered = ({ answer, busy, failure, onJoin, onClose }: Props) => (
  <Sheet open onClose={onClose} label={t('joinAnswered.title')}>
    <View className='t20'>{t('joinAnswered.title')}</View>
    <View className='t15 i2 m4'>{t('joinAnswered.text', { office: answer.office, day: dayText(answer.at) })}</View>
    <View className='t17 m12'>{answer.text}</View>
    <View className='sheet-foot'>
      <FailureNotice failure={failure} />
      <Button id='join-answered' text={t('joinAnswered.send')} busy={busy} onTap={onJoin} />
      <Button id='join-not' kind='quiet' text={t('joinAnswered.keep')} onTap={onClose} />
    </View>
  </Sheet>
);
