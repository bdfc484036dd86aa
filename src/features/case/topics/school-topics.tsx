import { View } from '@tarojs/components';
import { CATEGORIES, categoryOf } from '@types_/case/category';
import type { SchoolTopic, TopicsView, TopicWish } from '@types_/case/topics-view';
import { useState } from 'react';
import { overviewText } from '@/i18n/overview-text';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { Block } from '@/ui/block';
import { Chip } from '@/ui/chip';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { topicName } from '../topic-text';
import { type Changed, type Changing, TopicSheet } from './topic-sheet';
import { asItIs, useTopics } from './use-topics';
import { t } from './words';
import './school-topics.scss';

/** Half as long as most rows: what is shipped is there at once. */
const ROWS_AT_A_TIME = 25;

const inCategory = ({ topics }: TopicsView, category: Changing['category']): SchoolTopic[] =>
  topics.filter(({ id }) => categoryOf(id) === category);

/** All topics as they are to be, with one changed, or one more. */
function withChanged(view: TopicsView, { category, topic }: Changing, { name, hidden, at }: Changed): TopicWish[] {
  const others = inCategory(view, category).filter(({ id }) => id !== topic?.id);
  const wish: TopicWish = { id: topic?.id ?? null, category, name, hidden };
  const here = [...others.slice(0, at).map(asItIs), wish, ...others.slice(at).map(asItIs)];
  const elsewhere = view.topics.filter(({ id }) => categoryOf(id) !== category).map(asItIs);
  return [...elsewhere, ...here];
}

/** Each category with its topics, and a way to add one. */
function TopicRows({ view, onOpen }: { view: TopicsView; onOpen: (changing: Changing) => void }) {
  let left = useRowsShown(ROWS_AT_A_TIME);
  return (
    <>
      {CATEGORIES.map((category) => {
        const here = inCategory(view, category).slice(0, left);
        left -= here.length;
        if (here.length === 0) return null;
        return (
          <Section key={category} title={overviewText(`category.${category}`)}>
            <Block id={`topics-${category}`}>
              {here.map((topic) => (
                <Row
                  key={topic.id}
                  id={`topic-${topic.id}`}
                  title={topicName(topic)}
                  {...(topic.name === null ? {} : { second: t('own') })}
                  {...(topic.hidden ? { third: t('hidden') } : {})}
                  trailing='chevron'
                  onTap={() => onOpen({ category, topic })}
                />
              ))}
            </Block>
            <View className='m8'>
              <Chip
                id={`add-${category}`}
                icon='plus'
                text={t('add')}
                onTap={() => onOpen({ category, topic: null })}
              />
            </View>
          </Section>
        );
      })}
    </>
  );
}

/** What students of a school can choose when they say something: a tap on one changes it. The five categories are everybody's. */
export function SchoolTopics({ place }: { place: string }) {
  const topics = useTopics(place);
  const [open, setOpen] = useState<Changing | null>(null);
  usePullDown(topics.reload);
  const { data } = topics;
  const start = (changing: Changing) => {
    topics.start();
    setOpen(changing);
  };
  const close = () => setOpen(null);
  async function save(view: TopicsView, changing: Changing, changed: Changed) {
    const text = changing.topic ? t('saved') : t('added', { name: changed.name ?? '' });
    if (await topics.save(withChanged(view, changing, changed), text)) close();
  }
  async function remove(view: TopicsView, gone: SchoolTopic) {
    const left = view.topics.filter(({ id }) => id !== gone.id).map(asItIs);
    if (!(await topics.save(left, ''))) return;
    close();
    void toast(t('removed', { name: topicName(gone) }));
  }
  return (
    <Page
      title={t('title')}
      back
      {...(data ? { subtitle: data.school } : {})}
      dock={
        <View>
          {topics.undo && (
            <View className='topics-undo'>
              <UndoBar text={topics.undo.text} undoText={t('undo')} onUndo={() => void topics.takeBack()} />
            </View>
          )}
        </View>
      }
    >
      <Shown of={topics} rows={8}>
        {(view) => (
          <>
            {/* What comes and goes has a View of its own, or the whole page is sent again with it. */}
            <View>
              <FailureNotice failure={topics.failure ?? (open ? null : topics.saveFailure)} />
            </View>
            <View className='t15 i2'>{t('text')}</View>
            <View className='t15 i2 m8'>{t('languages')}</View>
            <TopicRows view={view} onOpen={start} />
          </>
        )}
      </Shown>
      <View>
        {open && data && (
          <TopicSheet
            {...open}
            topics={data.topics}
            here={inCategory(data, open.category)}
            busy={topics.busy}
            failure={topics.saveFailure}
            onSave={(changed) => void save(data, open, changed)}
            onRemove={(gone) => void remove(data, gone)}
            onClose={close}
          />
        )}
      </View>
    </Page>
  );
}
