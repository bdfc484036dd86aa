import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import type { SessionRow as Session, SessionsView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { APPLYING_PAGES } from '../applying/pages';
import { ChannelChips } from './channel-chips';
import { SESSION_PAGES } from './pages';
import { SessionRow } from './session-row';
import { useList } from './use-list';
import { t } from './words';

const channelsOf = (sessions: readonly Session[]): Channel[] => [...new Set(sessions.map(({ channel }) => channel))];

interface RowsProps {
  id: string;
  title: string;
  sessions: readonly Session[];
  isStudent: boolean;
}

function Rows({ id, title, sessions, isStudent }: RowsProps) {
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <Block id={id}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isStudent={isStudent}
            onOpen={() => void navigateTo(SESSION_PAGES.one(session.id))}
          />
        ))}
      </Block>
    </Section>
  );
}

/** The way to what one has applied for, before all that one might. */
const OwnRow = () => (
  <Block>
    <Row id='go-mine' title={t('list.mine')} trailing='chevron' onTap={() => void navigateTo(APPLYING_PAGES.mine)} />
  </Block>
);

/** What is to come, the next one first, then what was, as far as it is shown; each goes on at its end. */
function Lists({ schoolId, isStudent, lists }: { schoolId: string; isStudent: boolean; lists: SessionsView }) {
  const [channel, setChannel] = useState<Channel | null>(null);
  const shown = useRowsShown();
  const next = useList(schoolId, 'next', lists);
  const past = useList(schoolId, 'past', lists);
  const isWanted = (session: Session) => channel === null || session.channel === channel;
  const [coming, gone] = [next.rows.filter(isWanted), past.rows.filter(isWanted)];
  return (
    <>
      <ChannelChips channels={channelsOf([...next.rows, ...past.rows])} chosen={channel} onChange={setChannel} />
      {coming.length === 0 && !next.more && (
        <EmptyState title={t('list.empty')} text={t(channel === null ? 'list.emptyText' : 'list.emptyChannel')} />
      )}
      <Rows id='sessions-next' title={t('list.next')} sessions={coming.slice(0, shown)} isStudent={isStudent} />
      <RestButton id='further-next' of={next} isEnd={shown >= coming.length} text={t('list.further')} />
      <Rows
        id='sessions-past'
        title={t('list.past')}
        sessions={gone.slice(0, Math.max(0, shown - coming.length))}
        isStudent={isStudent}
      />
      <RestButton id='further-past' of={past} isEnd={shown >= coming.length + gone.length} text={t('list.further')} />
    </>
  );
}

/** The sessions of a school by channel: those to come, the next one first, then those that were. */
export function Sessions({ schoolId, isStudent }: { schoolId: string; isStudent: boolean }) {
  const loaded = useLoad(() => call('appointment', 'sessions', { schoolId }), schoolId);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data, failure } = loaded;
  return (
    <Page title={t('title')} back {...(data ? { subtitle: data.school } : {})}>
      <Shown of={loaded} rows={5}>
        {(lists) => (
          <>
            <View>
              <FailureNotice failure={failure} />
            </View>
            {isStudent && <OwnRow />}
            <Lists {...{ schoolId, isStudent, lists }} />
          </>
        )}
      </Shown>
    </Page>
  );
}
