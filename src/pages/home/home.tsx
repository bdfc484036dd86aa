import type { Me } from '@types_/identity/me';
import { SessionsRow } from '@/features/appointment/sessions/sessions-row';
import { LongOverdueRow } from '@/features/case/long-overdue/long-overdue-row';
import { MyCases } from '@/features/case/mine/my-cases';
import { CASE_PAGES } from '@/features/case/pages';
import { ClaimRow } from '@/features/case/telling/claim-row';
import { DemoSwitch } from '@/features/demo/demo-gate';
import { ConcernRows } from '@/features/identity/concern-rows';
import { isHost, isOfFederation } from '@/features/identity/desk';
import { MePanel } from '@/features/identity/me-panel';
import { useMe } from '@/features/identity/me-store';
import { OnwardRows } from '@/features/identity/onward-rows';
import { AgreementChanged } from '@/features/identity/privacy/agreement-changed';
import { mustAgree } from '@/features/identity/privacy/must-agree';
import { Welcome } from '@/features/identity/welcome';
import { t as identityText } from '@/features/identity/words';
import { InboxRow } from '@/features/notice/inbox-row';
import { askUnread, useUnread } from '@/features/notice/unread-store';
import { OpenRounds, RoundsRow, WaitingBallots } from '@/features/survey/open-rounds';
import { overviewText } from '@/i18n/overview-text';
import { translator } from '@/i18n/words';
import { core } from '@/i18n/zh-CN/core';
import { navigateTo } from '@/platform/navigation';
import { useOnline } from '@/platform/network';
import { useReturn } from '@/platform/page-life';
import { FailureState } from '@/remote/failure-state';
import { Button } from '@/ui/button';
import { OfflineBar } from '@/ui/offline-bar';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { TabDock } from '@/ui/tab-dock';
import { SchoolFigures } from './school-figures';
import { isTab, type TabName, tabFor, tabsFor } from './tabs';

const t = translator('core', core);
const TITLES: Record<TabName, () => string> = {
  mine: () => overviewText('mine.title'),
  figures: () => overviewText('figures.title'),
  me: () => identityText('me.title'),
};

function Tab({ tab, me, unread }: { tab: TabName; me: Me; unread: number }) {
  if (tab === 'figures') return <SchoolFigures me={me} />;
  if (tab === 'mine' && mustAgree(me)) return <AgreementChanged />;
  if (tab === 'mine' && !me.student) return <Welcome />;
  if (tab === 'mine')
    return (
      <>
        <OpenRounds />
        <MyCases
          below={
            <>
              <SessionsRow />
              <RoundsRow />
              <ClaimRow />
            </>
          }
        />
      </>
    );
  return (
    <>
      <MePanel me={me}>
        <InboxRow unread={unread} />
        {isOfFederation(me) && <LongOverdueRow />}
        <ConcernRows me={me} />
        {isHost(me) && <SessionsRow isHost />}
        <OnwardRows me={me} />
      </MePanel>
      <DemoSwitch />
    </>
  );
}

/** One screen with its tabs at the bottom and the one thing to do beside them. */
export function Home({ asked, onTab }: { asked: TabName; onTab: (tab: TabName) => void }) {
  const { me, failure, reload } = useMe();
  const tab = tabFor(me, asked);
  const unread = useUnread();
  useReturn(() => void askUnread());
  const online = useOnline();
  // A changed agreement is then the one thing to do.
  const isAsked = tab === 'mine' && mustAgree(me);
  const change = (id: string) => {
    if (id === 'desk') void navigateTo(CASE_PAGES.queue);
    else if (id === 'league') void navigateTo(CASE_PAGES.league);
    else if (isTab(id)) onTab(id);
  };
  const speak = (
    <Button id='speak' text={overviewText('speak')} icon='pen' onTap={() => void navigateTo(CASE_PAGES.file)} />
  );
  return (
    <Page
      title={TITLES[tab]()}
      big
      {...(tab === 'mine' && me?.student ? { subtitle: me.student.school } : {})}
      dock={
        <TabDock
          tabs={tabsFor(me, unread)}
          current={tab}
          onChange={change}
          {...(me?.student && !isAsked ? { action: speak } : {})}
        />
      }
    >
      {!online && <OfflineBar text={t('offline')} />}
      {tab === 'mine' && <WaitingBallots />}
      {me ? (
        <Tab tab={tab} me={me} unread={unread} />
      ) : failure ? (
        <FailureState failure={failure} onRetry={reload} />
      ) : (
        <Skeleton rows={3} hero />
      )}
    </Page>
  );
}
