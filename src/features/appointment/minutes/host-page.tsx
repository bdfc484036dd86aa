import { hostReadsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { SessionHead } from '@types_/appointment/topics-view';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn, useRowsShown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { SESSION_PAGES } from '../sessions/pages';
import { CommitmentLine } from './commitment-line';
import { MINUTES_PAGES } from './pages';
import { channelText, t } from './words';

/** Until its topics can be read the session itself; then they, and afterwards what was said and promised. */
function pageOf({ id, state, startsAt }: SessionHead): string {
  if (['held', 'minuted', 'closed'].includes(state)) return MINUTES_PAGES.minutes(id);
  const areReadable = new Date() >= hostReadsFrom({ startsAt: new Date(startsAt) });
  return areReadable ? MINUTES_PAGES.topics(id) : SESSION_PAGES.one(id);
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
        {({ sessions, commitments }) => (
          <>
            <FailureNotice failure={loaded.failure} />
            {commitments.length > 0 && (
              <Section title={t('host.promises')}>
                <Block>
                  {commitments.slice(0, shown).map((one, at) => (
                    <CommitmentLine key={one.id} id={`promise-${at}`} one={one} withPlace />
                  ))}
                </Block>
              </Section>
            )}
            {sessions.length === 0 && commitments.length === 0 && (
              <EmptyState title={t('host.none')} text={t('host.noneText')} />
            )}
            {sessions.length > 0 && (
              <Section title={t('host.sessions')}>
                <Block>
                  {sessions.slice(0, shown).map((one, at) => (
                    <Row
                      key={one.id}
                      id={`session-${at}`}
                      over={channelText(one.channel)}
                      title={one.title}
                      second={[momentText(one.startsAt), one.place].filter(Boolean).join(' · ')}
                      trailing='chevron'
                      onTap={() => void navigateTo(pageOf(one))}
                    />
                  ))}
                </Block>
              </Section>
            )}
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
        )}
      </Shown>
    </Page>
  );
}
