import type { ReactNode } from 'react';

/** In WeChat the account comes with the phone: nothing to pick. (demo-gate.h5.tsx: a browser picks a demo person.) */
export const DemoGate = ({ children }: { children: ReactNode }) => <>{children}</>;

/** Nothing to switch in WeChat. */
export const DemoSwitch = () => null;
