import { View } from '@tarojs/components';
import { CATEGORIES, TOPICS, type Topic } from '@types_/case/category';
import { overviewText } from '@/i18n/overview-text';
import { Chip } from '@/ui/chip';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { t } from './words';

const TOPIC_LIST = CATEGORIES.flatMap((category) => [...TOPICS[category]]);

interface Props {
  value: Topic | null;
  onPick: (topic: Topic) => void;
  isMissing: boolean;
}

/** What it is about, all topics together: an officer knows them. */
export const TopicChoice = ({ value, onPick, isMissing }: Props) => (
  <Section title={t('topic')}>
    <View className='wrap'>
      {TOPIC_LIST.map((topic) => (
        <Chip
          key={topic}
          id={`topic-${topic}`}
          text={overviewText(`topic.${topic}`)}
          tone={topic === value ? 'brand' : 'plain'}
          onTap={() => onPick(topic)}
        />
      ))}
    </View>
    <View>{isMissing && <Notice tone='corn' icon='info' text={t('topicMissing')} />}</View>
  </Section>
);
