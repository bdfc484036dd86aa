import type { DrawView } from '@types_/appointment/draw-view';
import { dayWithWeekday, momentText, timeText } from '@/i18n/dates';
import { t } from './words';

/** Signs of a ticket and of a fingerprint that are shown: enough to compare by eye. */
const GROUP = 4;

const groups = (text: string): string[] => text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];

/** A ticket, 02d8 6fa1. */
export const ticketText = (ticket: string): string => groups(ticket).slice(0, 2).join('\u00a0');

/** A hash, 7c0e 51b2 … d94a. */
export const hashText = (hash: string): string => {
  const all = groups(hash);
  return [...all.slice(0, 2), '…', ...all.slice(-1)].join('\u00a0');
};

/** The same in a drawing, 7c0e … d94a: in a narrow one it breaks between groups. */
export const endsText = (hash: string): string => `${hash.slice(0, GROUP)} … ${hash.slice(-GROUP)}`;

/** The number that counts: which, and when. */
export const sourceText = ({ beacon, sealed }: Pick<DrawView, 'beacon' | 'sealed'>): string =>
  sealed
    ? t(`source.${beacon}`, { time: `${dayWithWeekday(sealed.valueAt)}\u00a0${timeText(sealed.valueAt)}` })
    : t(`kind.${beacon}`);

export const closesText = ({ session }: DrawView): string => momentText(session.closesAt);
