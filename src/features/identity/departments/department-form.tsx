import { View } from '@tarojs/components';
import type { Topic } from '@types_/case/category';
import type { OfferedTopic } from '@types_/case/topics-view';
import { DEPARTMENT_LIMITS } from '@types_/identity/departments';
import type { DepartmentsView, DepartmentWish } from '@types_/identity/departments-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { t } from './words';

interface Props {
  view: DepartmentsView;
  /** The name of the one to change; empty for a new one. */
  name: string;
  topicName: (topic: OfferedTopic) => string;
  /** Somebody else has changed the list meanwhile. */
  onStale: () => void;
}

/** A department: its name and what it handles. Sent is the whole list, with this one changed. */
export function DepartmentForm({ view, name: was, topicName, onStale }: Props) {
  const known = view.departments.find((one) => one.name === was);
  const [name, setName] = useState(was);
  const [topics, setTopics] = useState<readonly Topic[]>(known?.topics ?? []);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState('');
  const { busy, failure, send } = useSend<DepartmentsView>(() => {
    void toast(done);
    void navigateBack();
  });
  const isShort = name.trim().length < DEPARTMENT_LIMITS.nameMin;
  const others = view.departments.map((one): DepartmentWish => ({ was: one.name, name: one.name, topics: one.topics }));

  const toggle = (topic: Topic) =>
    setTopics((now) => (now.includes(topic) ? now.filter((one) => one !== topic) : [...now, topic]));
  function put(departments: DepartmentWish[], text: string) {
    setDone(text);
    const input = { place: view.place, version: view.version, departments };
    void send(JSON.stringify(input), (key) => call('identity', 'set-departments', input, key)).then((failed) => {
      if (failed?.code === 'SETTINGS_CHANGED') onStale();
    });
  }
  function save() {
    setTried(true);
    if (isShort) return;
    const wish = { name: name.trim(), topics: [...topics] };
    const changed = known
      ? others.map((one) => (one.was === was ? { ...one, ...wish } : one))
      : [...others, { was: null, ...wish }];
    put(changed, t('saved'));
  }
  return (
    <Page
      title={t(known ? 'edit' : 'add')}
      back
      dock={
        <Dock>
          <Button id='department-save' text={t('save')} busy={busy} onTap={save} />
        </Dock>
      }
    >
      <Field
        id='department-name'
        label={t('name')}
        value={name}
        onInput={setName}
        hint={t(known && name.trim() !== was ? 'renameNote' : 'name.hint')}
        maxLength={DEPARTMENT_LIMITS.nameMax}
        {...(tried && isShort ? { error: t('name.short') } : {})}
      />
      <Section title={t('topics')}>
        <View className='wrap'>
          {view.topics.map((topic) => (
            <Chip
              key={topic.id}
              id={`topic-${topic.id}`}
              text={topicName(topic)}
              {...(topics.includes(topic.id) ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
              onTap={() => toggle(topic.id)}
            />
          ))}
        </View>
      </Section>
      <FailureNotice failure={failure} />
      {known && (
        <View className='m20'>
          <Button
            id='department-remove'
            kind='quiet'
            text={t('remove')}
            busy={busy}
            onTap={() =>
              put(
                others.filter((one) => one.was !== was),
                t('removed', { name: was }),
              )
            }
          />
        </View>
      )}
    </Page>
  );
}
