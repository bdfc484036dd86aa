import { categoryOf } from '@types_/case/category';
import type { SchoolTopic, TopicsView, TopicWish } from '@types_/case/topics-view';
import { call } from '@/cloud/call';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { useUndo } from '@/remote/use-undo';

/** A topic as it is, wished so. */
export const asItIs = (topic: SchoolTopic): TopicWish => ({ ...topic, category: categoryOf(topic.id) });

/** The topics of a school and their changing; what was changed last can be taken back. */
export function useTopics(place: string) {
  const loaded = useLoad(() => call('case', 'show-topics', { place }), place);
  const [undo, setUndo] = useUndo<{ topics: TopicWish[]; text: string }>();
  const { busy, failure, send, forget } = useSend<TopicsView>(loaded.replace);

  async function write(topics: TopicWish[]): Promise<boolean> {
    const wish = { place, version: loaded.data?.version ?? 0, topics };
    const failed = await send(JSON.stringify(wish), (key) => call('case', 'set-topics', wish, key));
    if (failed?.code === 'SETTINGS_CHANGED') loaded.reload();
    return failed === null;
  }

  /** Whether it was written. What was taken out for good is not offered to be taken back. */
  async function save(topics: TopicWish[], text: string): Promise<boolean> {
    const before = loaded.data?.topics.map(asItIs);
    if (!before || !(await write(topics))) return false;
    const isLoss = before.some(({ id }) => !topics.some((one) => one.id === id));
    setUndo(isLoss ? null : { topics: before, text });
    return true;
  }

  async function takeBack(): Promise<void> {
    if (undo && (await write(undo.topics))) setUndo(null);
  }
  const start = () => {
    forget();
    setUndo(null);
  };
  return { ...loaded, busy, undo, saveFailure: failure, start, save, takeBack };
}
