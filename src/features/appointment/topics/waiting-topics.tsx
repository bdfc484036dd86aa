import { View } from '@tarojs/components';
import type { TopicState } from '@types_/appointment/application';
import type { WaitingTopic } from '@types_/appointment/topics-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { useKeptPlaces } from '../minutes/kept-places';
import { sessionText } from '../minutes/texts';
import { t } from '../minutes/words';
import { KeepTopicSheet } from './keep-topic-sheet';

interface OneProps {
  one: WaitingTopic;
  busy: boolean;
  onShow: () => void;
  onKeep: () => void;
}

/** A topic as it was written, for which meeting, and the two decisions. */
function One({ one: { id, topic, session, readFrom, mayDecide }, busy, onShow, onKeep }: OneProps) {
  return (
    <Row
      id={`waiting-${id}`}
      over={sessionText(session)}
      title={topic}
      third={t('waiting.by', { from: momentText(readFrom) })}
    >
      <View className='m8'>
        {mayDecide ? (
          <View className='pair'>
            <Button id={`keep-${id}`} kind='outline' small text={t('waiting.keep')} disabled={busy} onTap={onKeep} />
            <Button id={`show-${id}`} kind='outline' small text={t('waiting.show')} busy={busy} onTap={onShow} />
          </View>
        ) : (
          <View className='t13 i3'>{fitLines(t('waiting.own'))}</View>
        )}
      </View>
    </Row>
  );
}

interface ListProps {
  topics: readonly WaitingTopic[];
  /** Others follow once some are read. */
  more: boolean;
  /** The one that is being decided. */
  deciding: string;
  onShow: (one: WaitingTopic) => void;
  onKeep: (one: WaitingTopic) => void;
}

function List({ topics, more, deciding, onShow, onKeep }: ListProps) {
  const places = useKeptPlaces(topics, useRowsShown(8));
  return (
    <>
      <View id='waiting-topics'>
        {places.map(({ id, row }) => (
          <View key={id}>
            {row && (
              <View className='m12'>
                <Block>
                  <One one={row} busy={deciding === id} onShow={() => onShow(row)} onKeep={() => onKeep(row)} />
                </Block>
              </View>
            )}
          </View>
        ))}
      </View>
      <View>{topics.length === 0 && <EmptyState title={t('waiting.none')} text={t('waiting.noneText')} />}</View>
      {more && <View className='t13 i2 m8'>{t('waiting.more')}</View>}
    </>
  );
}

/** Topics that the platform's check did not clear: somebody of the desk reads each, without a name beside it, before whoever is met does. */
export function WaitingTopics() {
  const loaded = useLoad(() => call('appointment', 'waiting-topics', {}));
  const [kept, setKept] = useState<WaitingTopic | null>(null);
  const [decided, setDecided] = useState('');
  const { busy, failure, send } = useSend<{ topicIs: TopicState }>(({ topicIs }) => {
    void toast(t(topicIs === 'held' ? 'waiting.kept' : 'waiting.shown'));
    if (topicIs === 'held') setKept(null);
    loaded.reload();
  });
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  async function decide({ id, version }: WaitingTopic, show: boolean, reason = '') {
    // One at a time: another would not be sent, and look as if it were.
    if (busy) return;
    setDecided(id);
    const input = { id, version, show, reason };
    const refused = await send(JSON.stringify(input), (key) => call('appointment', 'decide-topic', input, key));
    // Somebody else has read it, or it is another text by now: what is shown here is old.
    if (refused?.code === 'TOPIC_NOT_WAITING') {
      setKept(null);
      loaded.reload();
    }
  }
  return (
    <Page title={t('waiting.title')} back subtitle={t('waiting.text')}>
      <Shown of={loaded} rows={4}>
        {(waiting) => (
          <View>
            <View>
              <FailureNotice failure={kept ? null : (failure ?? loaded.failure)} />
            </View>
            <List
              {...waiting}
              deciding={busy ? decided : ''}
              onShow={(one) => void decide(one, true)}
              onKeep={setKept}
            />
          </View>
        )}
      </Shown>
      <View>
        {kept && (
          <KeepTopicSheet
            topic={kept}
            busy={busy}
            failure={failure}
            onKeep={(reason) => void decide(kept, false, reason)}
            onClose={() => setKept(null)}
          />
        )}
      </View>
    </Page>
  );
}
