import { DeskRows } from '@/features/case/desk/desk-rows';
import { Queue } from '@/features/case/desk/queue';
import { TellDock } from '@/features/case/telling/tell-dock';
import { deskOf, seatOf } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { dayWithWeekday } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { dotted } from '@/i18n/words';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** The desk of a union: what is to be done today. */
function QueuePage() {
  const { me } = useMe();
  const desk = me && seatOf(me);
  const today = dayWithWeekday(new Date().toISOString());
  return (
    <AgreedOnly me={me}>
      <Page
        title={overviewText('desk.title')}
        big
        back
        {...(me && deskOf(me) ? { dock: <TellDock /> } : {})}
        subtitle={dotted(today, desk ? `${desk.scope} ${desk.office}` : '')}
      >
        <Queue />
        <DeskRows />
      </Page>
    </AgreedOnly>
  );
}

export default inLanguage(QueuePage);
