import '@/features/case/errors';
import type { Me } from '@types_/identity/me';
import { DeskRows } from '@/features/case/desk/desk-rows';
import { Queue } from '@/features/case/desk/queue';
import { TellDock } from '@/features/case/telling/tell-dock';
import { deskOf, isUnionAdmin, seatOf } from '@/features/identity/desk';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { dayWithWeekday } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { dotted } from '@/i18n/words';
import { inLanguage } from '@/remote/in-language';

/** The school and the office at which somebody works, or the several of one kind that they are of. */
function whereOf(me: Me): string {
  const seat = seatOf(me);
  if (!seat) return '';
  const offices = me.memberships.filter(({ role, schoolId }) => role === seat.role && schoolId === seat.schoolId);
  return `${seat.scope} ${[...new Set(offices.map(({ office }) => office))].join('、')}`;
}

/** The desk of a union: what is to be done today. */
function QueuePage() {
  const { me } = useMe();
  const isDesk = Boolean(me && deskOf(me));
  const today = dayWithWeekday(new Date().toISOString());
  return (
    <AgreedOnly me={me}>
      <Queue
        title={overviewText('desk.title')}
        subtitle={dotted(today, me ? whereOf(me) : '')}
        isDesk={isDesk}
        {...(isDesk ? { dock: <TellDock /> } : {})}
      >
        <DeskRows isAdmin={me !== null && isUnionAdmin(me)} />
      </Queue>
    </AgreedOnly>
  );
}

export default inLanguage(QueuePage);
