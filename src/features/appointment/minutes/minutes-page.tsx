import { CHANNEL } from '@domain/appointment/channel';
import { View } from '@tarojs/components';
import type { MinutesVersion, MinutesView } from '@types_/appointment/minutes-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { CommitmentLine } from '../commitments/commitment-line';
import { MINUTES_PAGES } from './pages';
import { Rating } from './rating';
import { sessionText } from './texts';
import { t } from './words';

/** One version of the text: what was said, when it became public and who stands behind it. */
const Said = ({ version }: { version: MinutesVersion }) => (
  <Block padded>
    {version.reason !== '' && <View className='t15 b'>{fitLines(t('minutes.why', { reason: version.reason }))}</View>}
    <View className='t17'>{fitLines(version.text)}</View>
    <View className='t13 i3 m8'>
      {fitLines(t('minutes.by', { day: dayText(version.at), office: version.office, reader: version.readBy }))}
    </View>
  </Block>
);

function Versions({ versions }: Pick<MinutesView, 'versions'>) {
  const [isOpen, setOpen] = useState(false);
  const [first, ...before] = versions;
  if (!first) return null;
  return (
    <Section title={t('minutes.said')}>
      <Said version={first} />
      {before.length > 0 && !isOpen && (
        <Button id='show-before' kind='quiet' text={t('minutes.before')} onTap={() => setOpen(true)} />
      )}
      {isOpen &&
        before.map((version) => (
          <View key={version.nth} className='m12'>
            <View className='t13 i2'>{t('minutes.old')}</View>
            <Said version={version} />
          </View>
        ))}
    </Section>
  );
}

/** That there are none yet, or none at all, or that none are written of such a session. */
function NoMinutes({ session: { channel, unwritten } }: Pick<MinutesView, 'session'>) {
  if (!CHANNEL[channel].minuted) return <EmptyState title={t('minutes.plain')} text={t('minutes.plainText')} />;
  if (unwritten) return <EmptyState title={t('minutes.unwritten')} text={t('minutes.unwrittenText')} />;
  return <EmptyState title={t('minutes.none')} text={t('minutes.noneText')} />;
}

function Minutes({ view, onRated }: { view: MinutesView; onRated: () => void }) {
  const { commitments, cases, versions, mayWrite, mayRead, session } = view;
  return (
    <>
      {versions.length === 0 ? (
        <NoMinutes session={session} />
      ) : (
        <>
          {commitments.length === 0 ? (
            <View className='t15 i2'>{t('minutes.noPromises')}</View>
          ) : (
            <Section title={t('minutes.promises', { n: commitments.length })}>
              <Block>
                {commitments.map((one, at) => (
                  <CommitmentLine key={one.id} id={`promise-${at}`} one={one} />
                ))}
              </Block>
            </Section>
          )}
          <Versions versions={versions} />
          {cases > 0 && <View className='t13 i2 m8'>{t('minutes.cases', { n: cases })}</View>}
        </>
      )}
      <Rating view={view} onRated={onRated} />
      {(mayWrite || mayRead) && (
        <View className='m16'>
          <Button
            id='go-write'
            kind='weak'
            text={t(mayWrite ? 'write.title' : 'read.title')}
            onTap={() => void navigateTo(MINUTES_PAGES.write(session.id))}
          />
        </View>
      )}
    </>
  );
}

/** What was said at a session, what was promised and what became of it; whoever was there says how they found it. */
export function MinutesPage({ id }: { id: string }) {
  const loaded = useLoad(() => call('appointment', 'minutes', { id }), id);
  useReturn(loaded.reload);
  usePullDown(loaded.reload);
  const { data } = loaded;
  return (
    <Page
      title={data?.session.title ?? t('minutes.title')}
      back
      {...(data ? { subtitle: sessionText(data.session) } : {})}
    >
      <Shown of={loaded} rows={4}>
        {(view) => (
          <>
            <FailureNotice failure={loaded.failure} />
            <Minutes view={view} onRated={loaded.reload} />
          </>
        )}
      </Shown>
    </Page>
  );
}
