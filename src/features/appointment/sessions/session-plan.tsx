import { View } from '@tarojs/components';
import type { SessionSaved, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBack, navigateTo } from '@/platform/navigation';
import { usePullDown, useReturn } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TimelineNote } from '@/ui/timeline-note';
import { CancelSession } from './cancel-session';
import { DayOffSheet } from './day-off-sheet';
import { type PlanDoing, SESSION_PAGES } from './pages';
import { PlanDock } from './plan-dock';
import { PlanFacts } from './plan-facts';
import { PlanSeries } from './plan-series';
import { PlanWays } from './plan-ways';
import { SessionNews } from './session-news';
import { StateChip } from './state-chip';
import { t } from './words';
import './not-now.scss';

/** What a session is called, where it stands, and what has happened to it. */
function PlanHead({ session }: { session: SessionView }) {
  const { channel, title, host, series, unsure, dayDoubt, state } = session;
  return (
    <>
      <View className='t15 i2'>{t(`channel.${channel}`)}</View>
      <View className='t28'>{title}</View>
      <View className='t17 i2 m4'>{`${host.office} ${host.name}`}</View>
      <View className='wrap m8'>
        <StateChip session={session} />
      </View>
      {series && <TimelineNote icon='redo' text={t('one.inSeries', { n: series.nth + 1 })} />}
      {unsure && <Notice tone='corn' icon='warn' text={t('one.unsure')} />}
      <View>
        {dayDoubt && <Notice tone='corn' icon='warn' text={t(state !== 'draft' ? 'day.now' : `day.${dayDoubt}`)} />}
      </View>
      <SessionNews session={session} />
    </>
  );
}

/** What tells that the page shows what is so no longer: it is read again. The calendar may have changed, too. */
const OUTDATED: readonly (string | undefined)[] = ['SESSION_CHANGED', 'SESSION_NOT_NOW', 'SESSION_DAY_OFF'];

/** It is published although no school meets on its day. */
type Anyway = { anyway?: true };

/** Publishes and confirms, and throws a draft away. */
function useSteps(session: SessionView | null, reload: () => void) {
  const done = (text: string) => () => {
    void toast(text);
    reload();
  };
  const publishing = useSend<SessionSaved>(done(t('one.published')));
  const confirming = useSend<SessionSaved>(done(t('one.confirmed')));
  const discarding = useSend<SessionSaved>(() => {
    void toast(t('one.discarded'));
    void navigateBack();
  });
  const { id = '', version = 1 } = session ?? {};
  async function take(sending: typeof publishing, action: 'publish-session' | 'confirm-session', more: Anyway = {}) {
    const wish = { id, version, ...more };
    const failed = await sending.send(JSON.stringify(wish), (key) => call('appointment', action, wish, key));
    if (OUTDATED.includes(failed?.code)) reload();
  }
  return {
    busy: publishing.busy || confirming.busy,
    discarding: discarding.busy,
    failure: publishing.failure ?? confirming.failure ?? discarding.failure,
    forget: () => {
      for (const { forget } of [publishing, confirming, discarding]) forget();
    },
    publish: (more?: Anyway) => void take(publishing, 'publish-session', more),
    confirm: () => void take(confirming, 'confirm-session'),
    discard: () => void discarding.send(id, (key) => call('appointment', 'cancel-session', { id, reason: '' }, key)),
  };
}

/** What ends a session: a draft is thrown away, before the beginning it is cancelled, after it it did not take place. */
function stopText({ state, startsAt }: SessionView) {
  if (state === 'draft') return 'one.discard';
  return new Date().toISOString() < startsAt ? 'one.cancel' : 'one.off';
}

/** One session for those who look after it: how it stands and goes, and what may be done. */
export function SessionPlan({ id, doing: what }: { id: string; doing?: PlanDoing }) {
  const loaded = useLoad(() => call('appointment', 'session', { id }), id);
  const [asks, setAsks] = useState(false);
  const { data: session, reload } = loaded;
  const doing = useSteps(session, reload);
  const isOff = session?.dayDoubt === 'off';
  // What failed before was about the session as it stood then.
  const readAnew = () => {
    doing.forget();
    reload();
  };
  useReturn(readAnew);
  usePullDown(readAnew);
  if (session && what === 'cancel') return <CancelSession session={session} />;
  if (session && what === 'series') return <PlanSeries session={session} />;
  const open = (one: PlanDoing) => void navigateTo(SESSION_PAGES.doing(id, one));
  return (
    <Page
      title={t('one.title')}
      back
      {...(session ? { subtitle: session.school } : {})}
      dock={
        session && (
          <PlanDock
            session={session}
            busy={doing.busy}
            onPublish={() => (isOff ? setAsks(true) : doing.publish())}
            onConfirm={doing.confirm}
          />
        )
      }
    >
      <Shown of={loaded} rows={4} hero>
        {(shown) => (
          <>
            <View>
              <FailureNotice failure={doing.failure ?? loaded.failure} />
            </View>
            <PlanHead session={shown} />
            <PlanFacts session={shown} />
            <View>
              <PlanWays session={shown} />
            </View>
            <View className={shown.state === 'draft' ? 'not-now' : ''}>
              <Button
                id='as-student'
                kind='weak'
                icon='eye'
                text={t('one.asStudent')}
                onTap={() => void navigateTo(SESSION_PAGES.one(id))}
              />
            </View>
            <View>
              {shown.steps.includes('series') && (
                <Button
                  id='session-series'
                  kind='weak'
                  icon='redo'
                  text={t('one.series')}
                  onTap={() => open('series')}
                />
              )}
            </View>
            {shown.offByLeague && (
              <View id='off-by-league' className='t13 i2 m12'>
                {fitLines(t('off.league'))}
              </View>
            )}
            {shown.steps.includes('cancel') && (
              <View className='m12'>
                <Button
                  id='session-cancel'
                  kind='quiet'
                  text={t(stopText(shown))}
                  busy={doing.discarding}
                  onTap={() => (shown.state === 'draft' ? doing.discard() : open('cancel'))}
                />
              </View>
            )}
          </>
        )}
      </Shown>
      <View>
        {session && asks && isOff && (
          <DayOffSheet
            startsAt={session.startsAt}
            onClose={() => setAsks(false)}
            onPublish={() => {
              setAsks(false);
              doing.publish({ anyway: true });
            }}
          />
        )}
      </View>
    </Page>
  );
}
