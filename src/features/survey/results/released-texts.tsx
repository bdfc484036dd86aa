import { View } from '@tarojs/components';
import type { ReleasedTexts as Released } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { usePullDown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { TimelineNote } from '@/ui/timeline-note';
import './texts.scss';
import { t } from './words';

interface Place {
  round: string;
  school: string;
}

function Texts({ first, round, school }: { first: Released } & Place) {
  const [texts, setTexts] = useState(first.texts);
  const [after, setAfter] = useState(first.after);
  const more = useSend<Released>((next) => {
    setTexts((now) => [...now, ...next.texts]);
    setAfter(next.after);
  });
  if (texts.length === 0) return <EmptyState title={t('texts.empty')} text={t('texts.emptyText')} />;
  return (
    <View>
      <Block id='texts'>
        {texts.map(({ id, text }) => (
          <View key={id} className='said said-line'>
            {text}
          </View>
        ))}
      </Block>
      <FailureNotice failure={more.failure} />
      {after !== null && (
        <View className='m12'>
          <Button
            id='more'
            kind='weak'
            text={t('texts.more')}
            busy={more.busy}
            onTap={() => void more.send(after, () => call('survey', 'released-texts', { round, school, after }))}
          />
        </View>
      )}
    </View>
  );
}

/** What students wrote and somebody has read, in an order that means nothing. */
export function ReleasedTexts({ round, school }: Place) {
  const loaded = useLoad(() => call('survey', 'released-texts', { round, school, after: '' }), `${round}/${school}`);
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {(first) => (
        <View>
          <TimelineNote icon='seal' text={t('texts.apart')} />
          {first.left && <View className='t13 i3 m4'>{t('texts.left', first.left)}</View>}
          <View className='m12'>
            <Texts key={first.texts[0]?.id ?? ''} {...{ first, round, school }} />
          </View>
        </View>
      )}
    </Shown>
  );
}
