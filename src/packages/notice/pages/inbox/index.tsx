import { DOOR_PAGES } from '@/features/appointment/door/pages';
import { MINUTES_PAGES } from '@/features/appointment/minutes/pages';
import { CASE_PAGES } from '@/features/case/pages';
import { Inbox } from '@/features/notice/inbox';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** Where a student answers a round. */
const roundPage = (id: string): string => `/packages/survey/pages/round/index?id=${id}`;

/** Where a student sees a session. */
const sessionPage = (id: string): string => `/packages/appointment/pages/session/index?id=${id}`;
/** Where a draw is explained and computed again. */
const drawPage = (session: string): string => `/packages/appointment/pages/draw/index?session=${session}`;

/** What the reader was told. */
function InboxPage() {
  return (
    <Page title={overviewText('inbox.title')} back>
      <Inbox
        onOpenCase={(id) => void navigateTo(CASE_PAGES.detail(id))}
        onOpenDigest={(id) => void navigateTo(CASE_PAGES.digest(id))}
        onOpenMinutes={(session, toWrite) =>
          void navigateTo(toWrite ? MINUTES_PAGES.write(session) : MINUTES_PAGES.minutes(session))
        }
        onOpenCommitment={(id) => void navigateTo(MINUTES_PAGES.commitment(id))}
        onOpenRound={(id) => void navigateTo(roundPage(id))}
        onOpenSession={(id) => void navigateTo(sessionPage(id))}
        onOpenDraw={(session) => void navigateTo(drawPage(session))}
        onOpenAbsences={() => void navigateTo(DOOR_PAGES.absences)}
        onOpenAppeals={() => void navigateTo(DOOR_PAGES.appeals)}
      />
    </Page>
  );
}

export default inLanguage(InboxPage);
