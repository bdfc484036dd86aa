import { hostReadsFrom, settledBy } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { TopicsView } from '@types_/appointment/topics-view';
import { call } from '@/cloud/call';
import { setClipboard } from '@/platform/clipboard';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { t } from '../minutes/words';
import { topicsLetter } from './topics-letter';

async function letterOf(id: string) {
  const [topics, promises] = await Promise.all([
    call('appointment', 'topics', { id, forHost: true }),
    call('appointment', 'last-promises', { id }),
  ]);
  if (!topics.ok) return topics;
  if (!promises.ok) return promises;
  return { ok: true as const, data: topicsLetter(topics.data, promises.data.last) };
}

/** For the desk, from when whoever is met reads the topics: all that they would read, to hand to one who is not here. */
export function CopyTopics({ as, session: { id, startsAt } }: Pick<TopicsView, 'as' | 'session'>) {
  const copy = useSend<string>(async (text) => {
    if (await setClipboard(text)) void toast(t('copy.done'));
  });
  if (as !== 'desk' || settledBy(new Date()) < hostReadsFrom({ startsAt: new Date(startsAt) })) return null;
  return (
    <View className='m12'>
      <FailureNotice failure={copy.failure} />
      <Button
        id='copy-topics'
        kind='weak'
        icon='copy'
        text={t('copy.do')}
        busy={copy.busy}
        onTap={() => void copy.send(id, () => letterOf(id))}
      />
      <View className='t13 i3 m8'>{fitLines(t('copy.note'))}</View>
    </View>
  );
}
