import { View } from '@tarojs/components';
import type { TopicGroup, TopicsView } from '@types_/appointment/topics-view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { errorText } from '@/i18n/error-text';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { LastPromises } from '../commitments/last-promises';
import { MINUTES_PAGES } from '../minutes/pages';
import { behindText, sessionText } from '../minutes/texts';
import { t } from '../minutes/words';
import { SESSION_PAGES } from '../sessions/pages';
import { CopyTopics } from './copy-topics';

/** What one or several who come want to talk about, with how many stand behind it. */
const Group = ({ group }: { group: TopicGroup }) => {
  const { texts, unread, unreadInAll, held, cases, casesInAll, digests } = group;
  return (
    <View className='m12'>
      <Block padded>
        <View className='t13 i2'>{behindText(group)}</View>
        {texts.map((text, at) => (
          <View key={text} className={at === 0 ? 't17 b' : 't15 i2'}>
            {fitLines(text)}
          </View>
        ))}
        {unread.map((text) => (
          <View key={text} className='t15 i2'>
            {fitLines(t('topics.unreadText', { text }))}
          </View>
        ))}
        {unreadInAll > unread.length && <View className='t15 i3'>{t('topics.unread', { n: unreadInAll })}</View>}
        {held > 0 && <View className='t15 i3'>{t('topics.held', { n: held })}</View>}
        <View className='wrap m8'>
          {cases.map((title) => (
            <Chip key={title} text={t('topics.case', { title })} tone='brand' />
          ))}
          {casesInAll > cases.length && <Chip text={t('topics.cases', { n: casesInAll })} />}
          {digests.map(({ id, title, outcome }) => (
            <Chip key={id} text={t('topics.digest', { title, outcome: t(`topics.is.${outcome}`) })} />
          ))}
        </View>
      </Block>
    </View>
  );
};

/** What a reader is not shown, said to all of the desk alike, and to whom the union gave the office, whether there is any or not; and what the youth league does with what it alone reads. */
const readerText = ({ as, readsKept }: Pick<TopicsView, 'as' | 'readsKept'>): string => {
  if (as === 'league') return t('topics.league');
  return readsKept ? '' : t(as === 'host' ? 'topics.apartHost' : 'topics.apart');
};

function Topics({ groups, names, applications: n, more, forOthers, asOf, ...reader }: TopicsView) {
  const shown = useRowsShown();
  const note = readerText(reader);
  const others = (
    <>
      {forOthers > 0 && <View className='t13 i2 m8'>{fitLines(t('topics.forOthers', { n: forOthers }))}</View>}
      {note !== '' && <View className='t13 i3 m8'>{fitLines(note)}</View>}
    </>
  );
  if (groups.length === 0)
    return (
      <>
        <EmptyState title={t('topics.none')} text={t('topics.noneText')} />
        {others}
      </>
    );
  return (
    <>
      <View className='t15 i2'>
        {fitLines(asOf ? t('topics.seated', { n, time: momentText(asOf) }) : t('topics.applied', { n }))}
      </View>
      {names === null ? (
        <View className='t13 i3'>{t('topics.noNames')}</View>
      ) : (
        <View className='t15 i2 m8'>{t('topics.names', { names: dotted(...names) })}</View>
      )}
      {others}
      <CopyTopics {...reader} />
      {groups.slice(0, shown).map((group, at) => (
        <Group key={group.texts.join() || at} group={group} />
      ))}
      {groups.some(({ unread }) => unread.length > 0) && (
        <Button
          id='go-waiting'
          kind='weak'
          text={t('waiting.title')}
          onTap={() => void navigateTo(MINUTES_PAGES.waiting())}
        />
      )}
      {more && <View className='t13 i2 m8'>{t('topics.more')}</View>}
    </>
  );
}

/** What students want to talk about at a session: for who is met, and for the union's desk. */
export function TopicsPage({ id }: { id: string }) {
  const loaded = useLoad(() => call('appointment', 'topics', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, failure } = loaded;
  if (failure?.code === 'TOPICS_NOT_YET')
    return (
      <Page title={t('topics.title')} back>
        <EmptyState title={t('topics.early')} text={errorText(failure)} />
      </Page>
    );
  return (
    <Page title={t('topics.title')} back {...(data ? { subtitle: sessionText(data.session) } : {})}>
      <Shown of={loaded} rows={4}>
        {(view) => (
          <>
            <FailureNotice failure={failure} />
            <Topics {...view} />
            <Block>
              <Row
                id='go-session'
                title={t('topics.session')}
                trailing='chevron'
                onTap={() => void navigateTo(SESSION_PAGES.one(id))}
              />
            </Block>
            <LastPromises session={id} />
          </>
        )}
      </Shown>
    </Page>
  );
}
