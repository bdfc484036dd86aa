import { hostReadsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionHead } from '@types_/appointment/topics-view';
import type { OutputOf } from '@types_/core/envelope';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { RestButton, useRest } from '@/remote/rest';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CommitmentLine } from '../commitments/commitment-line';
import { SESSION_PAGES } from '../sessions/pages';
import { t as sessionsText } from '../sessions/words';
import { MINUTES_PAGES } from './pages';
import { channelText, t } from './words';

/** From when on the host reads what they will be asked. */
const topicsFrom = ({ startsAt }: SessionHead): Date => hostReadsFrom({ startsAt: new Date(startsAt) });

const isOver = ({ state }: SessionHead): boolean => ['held', 'minuted', 'closed'].includes(state);

/** Long before a session what it is, from a day before and during it its topics, afterwards what was said and promised. */
function pageOf(one: SessionHead, now: Date): string {
  if (isOver(one)) return MINUTES_PAGES.minutes(one.id);
  return now < topicsFrom(one) ? SESSION_PAGES.one(one.id) : MINUTES_PAGES.topics(one.id);
}

interface SessionsProps {
  id: string;
  title: string;
  sessions: readonly SessionHead[];
}

function HostSessions({ id, title, sessions }: SessionsProps) {
  const now = new Date();
  if (sessions.length === 0) return null;
  return (
    <Section title={title}>
      <Block>
        {sessions.map((one, at) => (
          <Row
            key={one.id}
            id={`${id}-${at}`}
            over={channelText(one.channel)}
            title={one.title}
            second={dotted(momentText(one.startsAt), one.place)}
            {...(!isOver(one) && now < topicsFrom(one)
              ? { third: t('topics.from', { from: momentText(topicsFrom(one).toISOString()) }) }
              : {})}
            trailing='chevron'
            onTap={() => void navigateTo(pageOf(one, now))}
          />
        ))}
      </Block>
    </Section>
  );
}

type Desk = OutputOf<AppointmentActions, 'host-desk'>;

const partOf = ({ sessions, more }: Desk) => ({
  rows: sessions,
  after: (more && sessions.at(-1)?.startsAt) || null,
});

/** The sessions of an office: those to come, then those that were, which go on at their end. */
function HostLists({ desk, shown }: { desk: Desk; shown: number }) {
  const all = useRest({
    first: desk,
    partOf,
    idOf: ({ id }) => id,
    ask: (until) => call('appointment', 'host-desk', { until }),
  });
  const [coming, past] = [all.rows.filter((one) => !isOver(one)).reverse(), all.rows.filter(isOver)];
  return (
    <>
      <HostSessions id='session' title={t('host.sessions')} sessions={coming.slice(0, shown)} />
      <HostSessions id='past' title={t('host.past')} sessions={past.slice(0, shown)} />
      <RestButton of={all} isEnd={shown >= past.length} text={sessionsText('list.further')} />
    </>
  );
}

/** What somebody who is met looks after: what their office owes, and their sessions. */
export function HostPage() {
  const loaded = useLoad(() => call('appointment', 'host-desk', {}));
  const shown = useRowsShown();
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  return (
    <Page title={t('host.title')} back>
      <Shown of={loaded} rows={4}>
        {(desk) => {
          const { sessions, commitments, morePromises } = desk;
          return (
            <>
              <FailureNotice failure={loaded.failure} />
              {commitments.length > 0 && (
                <Section title={t('host.promises')}>
                  <Block>
                    {commitments.slice(0, shown).map((one, at) => (
                      <CommitmentLine key={one.id} id={`promise-${at}`} one={one} withPlace />
                    ))}
                  </Block>
                  {morePromises && <View className='t13 i2 m8'>{t('host.more')}</View>}
                </Section>
              )}
              {sessions.length === 0 && commitments.length === 0 && (
                <EmptyState title={t('host.none')} text={t('host.noneText')} />
              )}
              <HostLists desk={desk} shown={shown} />
              <View className='m20'>
                <Block>
                  <Row
                    id='go-all'
                    title={t('host.all')}
                    trailing='chevron'
                    onTap={() => void navigateTo(SESSION_PAGES.list)}
                  />
                </Block>
              </View>
            </>
          );
        }}
      </Shown>
    </Page>
  );
}
