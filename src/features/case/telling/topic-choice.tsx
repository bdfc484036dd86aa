import { View } from '@tarojs/components';
import type { Topic } from '@types_/case/category';
import type { OfferedTopic } from '@types_/case/topics-view';
import { Chip } from '@/ui/chip';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { topicName } from '../topic-text';
import { t } from './words';

interface Props {
  value: Topic | null;
  /** What the school offers, in its order; null while that is not heard yet. */
  topics: readonly OfferedTopic[] | null;
  onPick: (topic: Topic) => void;
  isMissing: boolean;
}

/** What it is about, all topics together: an officer knows them. */
export const TopicChoice = ({ value, topics, onPick, isMissing }: Props) => (
  <Section title={t('topic')}>
    <View className='wrap'>
      {topics === null ? (
        <Skeleton rows={2} />
      ) : (
        topics.map((topic) => (
          <Chip
            key={topic.id}
            id={`topic-${topic.id}`}
            text={topicName(topic)}
            tone={topic.id === value ? 'brand' : 'plain'}
            onTap={() => onPick(topic.id)}
          />
        ))
      )}
    </View>
    <View>{isMissing && <Notice tone='corn' icon='info' text={t('topicMissing')} />}</View>
  </Section>
);
