import type { AppliedIs } from '@types_/appointment/application';
import type { IconName } from '@/ui/icon';

interface Look {
  tone: 'brand' | 'pine' | 'corn' | 'maple';
  icon: IconName;
}

const LOOKS: Partial<Record<AppliedIs, Look>> = {
  seated: { tone: 'pine', icon: 'ok' },
  offered: { tone: 'corn', icon: 'clock' },
  cancelled: { tone: 'maple', icon: 'warn' },
};

/** How a standing looks, on its page and in a list: with a sign, never by colour alone. */
export const standingLook = (is: AppliedIs): Look => LOOKS[is] ?? { tone: 'brand', icon: 'info' };
