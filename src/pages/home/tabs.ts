import { t as caseText } from '@/features/case/words';
import { t as identityText } from '@/features/identity/words';
import type { Tab } from '@/ui/tab-dock';

/** The tabs at the bottom; an officer has the desk before their own matters. */
export const tabsFor = (hasDesk: boolean): Tab[] => [
  ...(hasDesk ? [{ id: 'desk', text: caseText('desk.title'), icon: 'clock' as const }] : []),
  { id: 'mine', text: caseText('mine.title'), icon: 'home' },
  { id: 'figures', text: caseText('figures.title'), icon: 'open' },
  { id: 'me', text: identityText('me.title'), icon: 'me' },
];
