import { View } from '@tarojs/components';
import { CATEGORIES, TOPICS, type Topic } from '@types_/case/category';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { t as caseText, topicText } from '../words';
import { t } from './words';

interface Props {
  value: Topic | null;
  onPick: (topic: Topic | null) => void;
}

/** What it is about: all topics until one is chosen, then that one, and a tap on it opens them again. */
export function TopicChoice({ value, onPick }: Props) {
  if (value)
    return (
      <Section title={t('topic')}>
        <Chip id='topic-chosen' tone='brand' icon='pen' text={topicText(value)} onTap={() => onPick(null)} />
      </Section>
    );
  return (
    <>
      {CATEGORIES.map((category) => (
        <Section key={category} title={caseText(`category.${category}`)}>
          <View className='wrap'>
            {TOPICS[category].map((topic) => (
              <Chip key={topic} id={`topic-${topic}`} text={caseText(`topic.${topic}`)} onTap={() => onPick(topic)} />
            ))}
          </View>
        </Section>
      ))}
    </>
  );
}
