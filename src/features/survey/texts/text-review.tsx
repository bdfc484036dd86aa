import { View } from '@tarojs/components';
import type { TextState } from '@types_/survey/results';
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
import { Section } from '@/ui/section';
import { said } from '../results/said';
import './texts.scss';
import { lackIn, UNSAID, WithholdForm, type Withholding } from './withhold-form';
import { t } from './words';

interface Props {
  review: Review;
  /** All that came at once is read: more may wait. */
  onRead: () => void;
}

function OneText({ review: { texts, items, left }, onRead }: Props) {
  const [at, setAt] = useState(0);
  const [withholding, setWithholding] = useState<Withholding | null>(null);
  const [tried, setTried] = useState(false);
  const one = texts[at];
  const wanted = useRef<TextState>('released');
  const decided = useSend<{ state: TextState }>(({ state }) => {
    if (state !== wanted.current) void toast(t(state === 'released' ? 'review.wasReleased' : 'review.wasWithheld'));
    begin(null);
    if (at + 1 < texts.length) setAt(at + 1);
    else onRead();
  });
  function begin(next: Withholding | null) {
    setWithholding(next);
    setTried(false);
  }
  if (!one)
    return (
      <Page title={t('review')} back>
        <EmptyState title={t('review.done')} text={t('review.doneText')} />
      </Page>
    );
  const decide = ({ why, remark }: Withholding) => {
    wanted.current = why === null ? 'released' : 'withheld';
    void decided.send(JSON.stringify([one.id, why, remark]), (key) =>
      call('survey', 'decide-text', { id: one.id, why, remark: remark.trim() }, key),
    );
  };
  const withhold = (value: Withholding) => {
    setTried(true);
    const lack = lackIn(value);
    if (lack === 'kind') void toast(t('withhold.pick'));
    if (lack === null) decide(value);
  };
  const item = items.find(({ id }) => id === one.item);
  const dock =
    withholding === null ? (
      <Dock>
        <Button id='withhold' kind='outline' text={t('review.withhold')} onTap={() => begin(UNSAID)} />
        <Button id='release' text={t('review.release')} busy={decided.busy} onTap={() => decide(UNSAID)} />
      </Dock>
    ) : (
      <Dock>
        <Button
          id='confirm'
          text={t('review.confirm')}
          busy={decided.busy}
          onTap={() => withholding && withhold(withholding)}
        />
      </Dock>
    );
  return (
    <Page title={t('review')} back={withholding === null ? true : () => begin(null)} dock={dock}>
      <View className='t13 i3'>{t('review.left', { n: left - at })}</View>
      <View className='t15 i2 m8'>{item ? said(item.title) : ''}</View>
      <View className='m8'>
        <Block id='text' padded>
          <View className='said'>{one.text}</View>
        </Block>
      </View>
      <View>
        {withholding === null ? (
          <View className='t13 i3 m12'>{t('review.note')}</View>
        ) : (
          <Section title={t('withhold.why')}>
            <WithholdForm value={withholding} onChange={setWithholding} tried={tried} />
          </Section>
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
