import type { Me } from '@types_/identity/me';
import type { ReactNode } from 'react';
import { reLaunch } from '@/platform/navigation';
import { AgreementAsk } from './agreement-ask';
import { mustAgree } from './must-agree';
import { PUBLIC_PAGE } from './pages';

/** What is personal: shown to whoever has agreed, or need not. */
export function AgreedOnly({ me, onLater, children }: { me: Me | null; onLater?: () => void; children: ReactNode }) {
  if (!mustAgree(me)) return <>{children}</>;
  return <AgreementAsk onLater={onLater ?? (() => void reLaunch(PUBLIC_PAGE))} />;
}
