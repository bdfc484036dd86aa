import { View } from '@tarojs/components';
import type { ReleasedTexts as Released } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { usePullDown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { TimelineNote } from '@/ui/timeline-note';
import { More } from './more';
import { TakeBack } from './take-back';
import { TextList } from './text-list';
import { TextsFacts } from './texts-facts';
import { useAnswerKey, useTexts } from './use-texts';
import { t } from './words';

interface Place {
  round: string;
  school: string;
}

function Texts({ first, round, school }: { first: Released } & Place) {
  const { texts, gone, isEmpty, takeOut, ...next } = useTexts(first, (after) =>
    call('survey', 'released-texts', { round, school, after }),
  );
  const [taken, setTaken] = useState<string | null>(null);
  if (isEmpty)
    return <EmptyState title={t('empty')} text={t(first.reader === 'nobody' ? 'empty.nobody' : 'emptyText')} />;
  return (
    <View>
      <TextList items={first.items} texts={texts} gone={gone}>
        {({ id, mayTakeBack }) =>
          mayTakeBack && (
            <View className='wrap m8'>
              <Chip id={`back-${id}`} icon='redo' text={t('takeBack.do')} onTap={() => setTaken(id)} />
            </View>
          )
        }
      </TextList>
      <View>
        {taken !== null && (
          <TakeBack
            id={taken}
            onTaken={() => {
              takeOut(taken);
              setTaken(null);
            }}
            onClose={() => setTaken(null)}
          />
        )}
      </View>
      <More {...next} />
    </View>
  );
}

/** What students wrote and somebody has read, in an order that means nothing; whoever reads them may take one back. */
export function ReleasedTexts({ round, school }: Place) {
  const loaded = useLoad(() => call('survey', 'released-texts', { round, school, after: '' }), `${round}/${school}`);
  const key = useAnswerKey(loaded.data);
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {(first) => (
        <View>
          <TimelineNote icon='seal' text={t('apart')} />
          <FailureNotice failure={loaded.failure} />
          <TextsFacts told={first.left} reader={first.reader} />
          <View className='m12'>
            <Texts key={key} {...{ first, round, school }} />
          </View>
        </View>
      )}
    </Shown>
  );
}
