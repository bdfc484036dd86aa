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
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { TimelineNote } from '@/ui/timeline-note';
import { ReasonSheet } from '../reason-sheet';
import { said } from './said';
import './texts.scss';
import { t } from './words';

const askedIn = (items: Released['items'], item: string): string => {
  const found = items.find(({ id }) => id === item);
  return found ? said(found.title) : '';
};

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
  const [taken, setTaken] = useState<string | null>(null);
  const back = useSend<{ id: string }>(({ id }) => {
    setTaken(null);
    setTexts((now) => now.filter((one) => one.id !== id));
  });
  if (texts.length === 0 && after === null) return <EmptyState title={t('texts.empty')} text={t('texts.emptyText')} />;
  return (
    <View>
      <Block id='texts'>
        {texts.map(({ id, item, text }) => (
          <View key={id} className='said said-line'>
            {text}
            <View className='t13 i3 m4'>{askedIn(first.items, item)}</View>
            {first.mayReview && (
              <View className='wrap m8'>
                <Chip id={`back-${id}`} icon='redo' text={t('takeBack.do')} onTap={() => setTaken(id)} />
              </View>
            )}
          </View>
        ))}
      </Block>
      {taken !== null && (
        <ReasonSheet
          id='back'
          missing={t('reason.missing')}
          title={t('takeBack')}
          text={t('takeBack.text')}
          deed={t('takeBack.do')}
          label={t('review.reason')}
          hint={t('review.reasonHint')}
          busy={back.busy}
          failure={back.failure}
          onDo={(reason) =>
            void back.send(JSON.stringify([taken, reason]), (key) =>
              call('survey', 'decide-text', { id: taken, release: false, reason }, key),
            )
          }
          onClose={() => setTaken(null)}
        />
      )}
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

/** What students wrote and somebody has read, in an order that means nothing; whoever reads them may take one back. */
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
