import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Me } from '@types_/identity/me';
import type { ReactNode } from 'react';
import { reLaunch } from '@/platform/navigation';
import { AgreementAsk } from './agreement-ask';
import { PUBLIC_PAGE } from './pages';

/** Whether somebody is known here and has agreed to another text than the one in force. */
export const mustAgree = (me: Me | null): boolean =>
  me !== null && (me.student !== null || me.memberships.length > 0) && me.agreed !== AGREEMENT_VERSION;

/** What is personal: shown to whoever has agreed, or need not. */
export function AgreedOnly({ me, onLater, children }: { me: Me | null; onLater?: () => void; children: ReactNode }) {
  if (!mustAgree(me)) return <>{children}</>;
  return <AgreementAsk onLater={onLater ?? (() => void reLaunch(PUBLIC_PAGE))} />;
}
