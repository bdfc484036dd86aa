import { View } from '@tarojs/components';
import { CATEGORIES, TOPICS, type Topic } from '@types_/case/category';
import type { Failure } from '@types_/core/envelope';
import { DEPARTMENT_LIMITS } from '@types_/identity/departments';
import { useState } from 'react';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { t } from './words';

interface Props {
  /** Null: a new one. */
  department: { name: string; topics: readonly Topic[] } | null;
  topicName: (topic: Topic) => string;
  busy: boolean;
  failure: Failure | null;
  onSave: (department: { name: string; topics: Topic[] }) => void;
  onRemove: () => void;
  onClose: () => void;
}

const TOPIC_LIST = CATEGORIES.flatMap((category) => [...TOPICS[category]]);

/** A department: its name and what it handles. */
export function DepartmentSheet({ department, topicName, busy, failure, onSave, onRemove, onClose }: Props) {
  const [name, setName] = useState(department?.name ?? '');
  const [topics, setTopics] = useState<readonly Topic[]>(department?.topics ?? []);
  const [tried, setTried] = useState(false);
  const isShort = name.trim().length < DEPARTMENT_LIMITS.nameMin;
  const toggle = (topic: Topic) =>
    setTopics((now) => (now.includes(topic) ? now.filter((one) => one !== topic) : [...now, topic]));
  function submit() {
    setTried(true);
    if (!isShort) onSave({ name: name.trim(), topics: [...topics] });
  }
  const title = t(department ? 'edit' : 'add');
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      <Field
        id='department-name'
        label={t('name')}
        value={name}
        onInput={setName}
        hint={t(department && name.trim() !== department.name ? 'renameNote' : 'name.hint')}
        maxLength={DEPARTMENT_LIMITS.nameMax}
        {...(tried && isShort ? { error: t('name.short') } : {})}
      />
      <View className='t15 i2 m12'>{t('topics')}</View>
      <View className='wrap m8'>
        {TOPIC_LIST.map((topic) => (
          <Chip
            key={topic}
            id={`topic-${topic}`}
            text={topicName(topic)}
            {...(topics.includes(topic) ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
            onTap={() => toggle(topic)}
          />
        ))}
      </View>
      <FailureNotice failure={failure} />
      <View className='m12'>
        <Button id='department-save' text={t('save')} busy={busy} onTap={submit} />
      </View>
      {department && (
        <View className='m8'>
          <Button id='department-remove' kind='quiet' text={t('remove')} busy={busy} onTap={onRemove} />
        </View>
      )}
    </Sheet>
  );
}
