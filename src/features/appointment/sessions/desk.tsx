import { View } from '@tarojs/components';
import { SESSION_LISTS } from '@types_/appointment/session';
import type { SessionsView } from '@types_/appointment/session-view';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { WaitingRow } from '../topics/waiting-row';
import { SESSION_PAGES } from './pages';
import { SessionRow } from './session-row';
import { useList } from './use-list';
import { t } from './words';

const TITLES = { drafts: 'desk.drafts', next: 'list.next', past: 'list.past' } as const;

/** Drafts, what is to come and what was, as far as rows are shown; each goes on at its end. */
function DeskLists({ schoolId, lists }: { schoolId: string; lists: SessionsView }) {
  const all = {
    drafts: useList(schoolId, 'drafts', lists),
    next: useList(schoolId, 'next', lists),
    past: useList(schoolId, 'past', lists),
  };
  let left = useRowsShown();
  return SESSION_LISTS.map((name) => {
    const { rows } = all[name];
    const some = rows.slice(0, Math.max(0, left));
    left -= some.length;
    if (some.length === 0) return null;
    return (
      <Section key={name} title={t(TITLES[name])}>
        <Block id={`desk-${name}`}>
          {some.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              onOpen={() => void navigateTo(SESSION_PAGES.plan(session.id))}
            />
          ))}
        </Block>
        <RestButton
          id={`further-${name}`}
          of={all[name]}
          isEnd={some.length === rows.length}
          text={t('list.further')}
        />
      </Section>
    );
  });
}

/** The sessions of a school for those who look after them, and the way to a new one. */
export function SessionsDesk({ schoolId }: { schoolId: string }) {
  const loaded = useLoad(() => call('appointment', 'sessions', { schoolId }), schoolId);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, failure } = loaded;
  if (data && !data.mayWrite)
    return (
      <Page title={t('desk.title')} back>
        <EmptyState title={t('desk.only')} text={t('desk.onlyText')} />
      </Page>
    );
  const isEmpty = data !== null && data.drafts.length + data.next.length + data.past.length === 0;
  return (
    <Page
      title={t('desk.title')}
      back
      {...(data ? { subtitle: data.school } : {})}
      dock={
        data && (
          <Dock>
            <Button
              id='session-new'
              icon='plus'
              text={t('desk.new')}
              onTap={() => void navigateTo(SESSION_PAGES.write(schoolId))}
            />
          </Dock>
        )
      }
    >
      <Shown of={loaded} rows={5}>
        {(lists) => (
          <>
            <View>
              <FailureNotice failure={failure} />
            </View>
            <View className='t15 i2'>{t('desk.text')}</View>
            <WaitingRow />
            {isEmpty ? (
              <EmptyState title={t('desk.empty')} text={t('desk.emptyText')} />
            ) : (
              <DeskLists schoolId={schoolId} lists={lists} />
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
