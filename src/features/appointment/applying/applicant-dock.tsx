import type { AppliedView } from '@types_/appointment/application-view';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { DOOR_PAGES } from '../door/pages';
import { countdown } from './moments';
import { type Said, SaidAbove } from './said-above';
import { t } from './words';

interface Props {
  session: string;
  applied: AppliedView;
  busy: boolean;
  now: Date;
  said: Said;
  onClaim: () => void;
  onLeave: () => void;
  onAccept: () => void;
  onDecline: () => void;
}

/** Where there is something to do. */
export const hasDock = ({ is }: AppliedView): boolean => ['ready', 'offered', 'seated', 'waiting'].includes(is);

/** The one thing to do for whoever has applied; nothing where there is nothing to do. */
export function ApplicantDock({ session, applied, busy, now, said, onClaim, onLeave, onAccept, onDecline }: Props) {
  switch (applied.is) {
    case 'ready': {
      const left = (Date.parse(applied.opensAt) - now.getTime()) / 1000;
      const text = left > 0 ? t('claim.in', { time: countdown(left) }) : t('claim');
      return (
        <Dock>
          <SaidAbove said={said} />
          <Button id='claim' text={text} busy={busy} disabled={left > 0} onTap={onClaim} />
        </Dock>
      );
    }
    case 'offered':
      return (
        <Dock>
          <SaidAbove said={said} />
          <Button id='decline' kind='outline' text={t('decline')} disabled={busy} onTap={onDecline} />
          <Button id='accept' text={t('accept')} busy={busy} onTap={onAccept} />
        </Dock>
      );
    case 'seated':
      return (
        <Dock>
          <SaidAbove said={said} />
          <Button id='leave' kind='outline' text={t('leave.seat')} busy={busy} onTap={onLeave} />
          <Button id='go-ticket' text={t('ticket')} onTap={() => void navigateTo(DOOR_PAGES.ticket(session))} />
        </Dock>
      );
    case 'waiting':
      return (
        <Dock>
          <SaidAbove said={said} />
          <Button id='leave' kind='outline' text={t('leave.place')} busy={busy} onTap={onLeave} />
        </Dock>
      );
    default:
      return null;
  }
}
