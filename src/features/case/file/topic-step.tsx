import { View } from '@tarojs/components';
import { CATEGORIES, TOPICS, type Topic } from '@types_/case/category';
import { overviewText } from '@/i18n/overview-text';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { DangerChoice } from '../danger/danger-choice';
import { Danger } from './danger';

interface Props {
  value: Topic | null;
  onPick: (topic: Topic) => void;
  danger: boolean;
  onDanger: (danger: boolean) => void;
}

/** What it is about: one tap picks category and topic and goes on. */
export function TopicStep({ value, onPick, danger, onDanger }: Props) {
  return (
    <>
      <Danger />
      <DangerChoice on={danger} onChange={onDanger} />
      {CATEGORIES.map((category) => (
        <Section key={category} title={overviewText(`category.${category}`)}>
          <View className='wrap'>
            {TOPICS[category].map((topic) => (
              <Chip
                key={topic}
                id={`topic-${topic}`}
                text={overviewText(`topic.${topic}`)}
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
