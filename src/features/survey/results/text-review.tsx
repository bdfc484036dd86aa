import { View } from '@tarojs/components';
import { MOST_REASON, type TextState } from '@types_/survey/results';
import type { TextReview as Review } from '@types_/survey/results-view';
import { useRef, useState } from 'react';
import { call } from '@/cloud/call';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { type Loaded, useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { TextArea } from '@/ui/text-area';
import { said } from './said';
import './texts.scss';
import { t } from './words';

interface Props {
  review: Review;
  /** All that came at once is read: more may wait. */
  onRead: () => void;
}

function OneText({ review: { texts, items, left }, onRead }: Props) {
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState<string | null>(null);
  const one = texts[at];
  const wanted = useRef<TextState>('released');
  const decided = useSend<{ state: TextState }>(({ state }) => {
    if (state !== wanted.current) void toast(t(state === 'released' ? 'review.wasReleased' : 'review.wasWithheld'));
    setReason(null);
    if (at + 1 < texts.length) setAt(at + 1);
    else onRead();
  });
  if (!one)
    return (
      <Page title={t('review')} back>
        <EmptyState title={t('review.done')} text={t('review.doneText')} />
      </Page>
    );
  const decide = (release: boolean) => {
    wanted.current = release ? 'released' : 'withheld';
    void decided.send(JSON.stringify([one.id, release, reason]), (key) =>
      call('survey', 'decide-text', { id: one.id, release, reason: release ? '' : (reason ?? '').trim() }, key),
    );
  };
  const item = items.find(({ id }) => id === one.item);
  const dock =
    reason === null ? (
      <Dock>
        <Button id='withhold' kind='outline' text={t('review.withhold')} onTap={() => setReason('')} />
        <Button id='release' text={t('review.release')} busy={decided.busy} onTap={() => decide(true)} />
      </Dock>
    ) : (
      <Dock>
        <Button id='confirm' text={t('review.confirm')} busy={decided.busy} onTap={() => decide(false)} />
      </Dock>
    );
  return (
    <Page title={t('review')} back={reason === null ? true : () => setReason(null)} dock={dock}>
      <View className='t13 i3'>{t('review.left', { n: left.waiting - at })}</View>
      <View className='t15 i2 m8'>{item ? said(item.title) : ''}</View>
      <View className='m8'>
        <Block id='text' padded>
          <View className='said'>{one.text}</View>
        </Block>
      </View>
      <View>
        {reason === null ? (
          <View className='t13 i3 m12'>{t('review.note')}</View>
        ) : (
          <View className='m16'>
            <TextArea
              id='reason'
              label={t('review.reason')}
              hint={t('review.reasonHint')}
              value={reason}
              onInput={setReason}
              maxLength={MOST_REASON}
              minLines={2}
            />
          </View>
        )}
        <FailureNotice failure={decided.failure} />
      </View>
    </Page>
  );
}

const firstOf = ({ data }: Loaded<Review>): string => data?.texts[0]?.id ?? '';

/** Texts one after the other, each by itself: public, or not and why. */
export function TextReview({ round, school }: { round: string; school: string }) {
  const loaded = useLoad(() => call('survey', 'text-review', { round, school }), `${round}/${school}`);
  if (loaded.data) return <OneText key={firstOf(loaded)} review={loaded.data} onRead={loaded.reload} />;
  return (
    <Page title={t('review')} back>
      <Shown of={loaded}>{() => null}</Shown>
    </Page>
  );
}
