import { View } from '@tarojs/components';
import { CATEGORIES, TOPICS, type Topic } from '@types_/case/category';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { t } from '../words';
import { Danger } from './danger';

/** What it is about: one tap picks category and topic and goes on. */
export function TopicStep({ value, onPick }: { value: Topic | null; onPick: (topic: Topic) => void }) {
  return (
    <>
      <Danger />
      {CATEGORIES.map((category) => (
        <Section key={category} title={t(`category.${category}`)}>
          <View className='wrap'>
            {TOPICS[category].map((topic) => (
              <Chip
                key={topic}
                id={`topic-${topic}`}
                text={t(`topic.${topic}`)}
                tone={topic === value ? 'brand' : 'plain'}
                onTap={() => onPick(topic)}
              />
            ))}
          </View>
        </Section>
      ))}
    </>
  );
}
