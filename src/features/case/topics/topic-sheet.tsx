import { View } from '@tarojs/components';
import { type Category, STAYS } from '@types_/case/category';
import { TOPIC_LIMITS } from '@types_/case/school-topics';
import type { SchoolTopic } from '@types_/case/topics-view';
import type { Failure } from '@types_/core/envelope';
import { useState } from 'react';
import { overviewText } from '@/i18n/overview-text';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { Toggle } from '@/ui/toggle';
import { topicName } from '../topic-text';
import { t } from './words';

/** What is changed: a topic of the school, or a new one in a category. */
export type Changing = { category: Category; topic: SchoolTopic | null };

/** As it is to be; `at`: its place among those of its category. */
export interface Changed {
  name: string | null;
  hidden: boolean;
  at: number;
}

interface Props extends Changing {
  /** All of the school; its category's are among them in their order. */
  topics: readonly SchoolTopic[];
  here: readonly SchoolTopic[];
  busy: boolean;
  failure: Failure | null;
  onSave: (changed: Changed) => void;
  onRemove: (topic: SchoolTopic) => void;
  onClose: () => void;
}

/** One topic: what it is called if the school may say so, where it stands, and whether students can choose it. */
export function TopicSheet({ category, topic, topics, here, busy, failure, onSave, onRemove, onClose }: Props) {
  const isOwn = topic === null || topic.name !== null;
  const [name, setName] = useState(topic?.name ?? '');
  const [hidden, setHidden] = useState(topic?.hidden ?? false);
  const [at, setAt] = useState(topic ? here.findIndex(({ id }) => id === topic.id) : here.length);
  const [tried, setTried] = useState(false);
  const title = topic ? topicName(topic) : t('add.title', { category: overviewText(`category.${category}`) });
  const written = name.trim();
  const isTaken = topics.some((one) => one.id !== topic?.id && topicName(one) === written);
  const problem = written === '' ? t('name.missing') : isTaken ? t('name.taken') : null;

  function submit() {
    setTried(true);
    if (!isOwn || !problem) onSave({ name: isOwn ? written : null, hidden, at });
  }
  return (
    <Sheet open onClose={onClose} label={title}>
      <View className='t20'>{title}</View>
      {isOwn ? (
        <Field
          id='topic-name'
          label={t('name')}
          value={name}
          onInput={setName}
          hint={t(topic ? 'name.renamed' : 'name.hint')}
          maxLength={TOPIC_LIMITS.name}
          {...(tried && problem ? { error: problem } : {})}
        />
      ) : (
        <View className='t15 i3 m4'>{t(topic?.id === STAYS ? 'stays' : 'shipped')}</View>
      )}
      {topic && !topic.hidden && (
        <View className='m12'>
          <View className='t15 i2'>{t('place', { n: at + 1, all: here.length })}</View>
          <View className='m8'>
            <View className='pair'>
              <Button id='topic-up' kind='weak' small text={t('up')} disabled={at === 0} onTap={() => setAt(at - 1)} />
              <Button
                id='topic-down'
                kind='weak'
                small
                text={t('down')}
                disabled={at === here.length - 1}
                onTap={() => setAt(at + 1)}
              />
            </View>
          </View>
        </View>
      )}
      {topic && topic.id !== STAYS && (
        <View className='m12'>
          <Toggle
            id='topic-offered'
            label={t('offered')}
            second={t(hidden ? 'offered.off' : 'offered.on')}
            on={!hidden}
            onChange={(on) => setHidden(!on)}
          />
        </View>
      )}
      {topic?.hidden && isOwn && (
        <View className='m12'>
          <View className='t15 i3'>{t('remove.text')}</View>
          <View className='m8'>
            <Button id='topic-remove' kind='outline' text={t('remove')} disabled={busy} onTap={() => onRemove(topic)} />
          </View>
        </View>
      )}
      {/* What comes and goes has a View of its own, or the whole sheet is sent again with it. */}
      <View className='sheet-foot'>
        <FailureNotice failure={failure} />
        <Button id='topic-save' text={t('save')} busy={busy} onTap={submit} />
      </View>
    </Sheet>
  );
}
