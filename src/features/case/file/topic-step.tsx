import { View } from '@tarojs/components';
import { CATEGORIES, categoryOf, type Topic } from '@types_/case/category';
import type { OfferedTopic } from '@types_/case/topics-view';
import { overviewText } from '@/i18n/overview-text';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { Skeleton } from '@/ui/skeleton';
import { DangerChoice } from '../danger/danger-choice';
import { topicName } from '../topic-text';
import { Danger } from './danger';
import { useMySchool } from './my-school';

interface Props {
  value: Topic | null;
  schoolId: string;
  onPick: (topic: OfferedTopic) => void;
  danger: boolean;
  onDanger: (danger: boolean) => void;
}

/** What it is about: one tap picks category and topic and goes on. */
export function TopicStep({ value, schoolId, onPick, danger, onDanger }: Props) {
  const { dutyPhone, topics } = useMySchool(schoolId);
  return (
    <>
      <Danger dutyPhone={dutyPhone} />
      <DangerChoice on={danger} onChange={onDanger} />
      <View>
        {topics === null ? (
          <Skeleton rows={4} />
        ) : (
          CATEGORIES.map((category) => (
            <Section key={category} title={overviewText(`category.${category}`)}>
              <View className='wrap'>
                {topics
                  .filter(({ id }) => categoryOf(id) === category)
                  .map((topic) => (
                    <Chip
                      key={topic.id}
                      id={`topic-${topic.id}`}
                      text={topicName(topic)}
                      tone={topic.id === value ? 'brand' : 'plain'}
                      onTap={() => onPick(topic)}
                    />
                  ))}
              </View>
            </Section>
          ))
        )}
      </View>
    </>
  );
}
