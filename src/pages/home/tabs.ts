import type { Me } from '@types_/identity/me';
import { leagueOf, seatOf } from '@/features/identity/desk';
import { t as identityText } from '@/features/identity/words';
import { overviewText } from '@/i18n/overview-text';
import type { Tab } from '@/ui/tab-dock';

const TABS = ['mine', 'figures', 'me'] as const;
export type TabName = (typeof TABS)[number];
export const isTab = (name: string): name is TabName => (TABS as readonly string[]).includes(name);

/** Who holds an office without being a student (a teacher, a federation viewer) has no matters of their own. */
const hasMatters = (me: Me | null): boolean => !me || me.student !== null || me.memberships.length === 0;

/** The tab to show: the one asked for, if it is there. */
export const tabFor = (me: Me | null, asked: TabName): TabName =>
  asked === 'mine' && !hasMatters(me) ? 'figures' : asked;

/** The tabs at the bottom; an officer has the desk before their own matters, the youth league what waits for it. Behind 我 is what is unread. */
export const tabsFor = (me: Me | null, unread: number): Tab[] => [
  ...(me && seatOf(me) ? [{ id: 'desk', text: overviewText('desk.title'), icon: 'clock' as const }] : []),
  ...(me && leagueOf(me) ? [{ id: 'league', text: overviewText('league.tab'), icon: 'eye' as const }] : []),
  ...(hasMatters(me) ? [{ id: 'mine', text: overviewText('mine.tab'), icon: 'home' as const }] : []),
  { id: 'figures', text: overviewText('figures.title'), icon: 'open' },
  { id: 'me', text: identityText('me.title'), icon: 'me', ...(unread > 0 ? { count: unread } : {}) },
];
