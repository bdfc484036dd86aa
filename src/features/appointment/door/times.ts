import { dayWithWeekday, timeText } from '@/i18n/dates';

/** When a session begins, on the school's clock: 12月3日 周四 15:00. */
export const beginText = (startsAt: string): string => `${dayWithWeekday(startsAt)} ${timeText(startsAt)}`;

/** A ticket as it stands in lists and on the phone: its first eight signs, to be read aloud. */
export const ticketText = (ticket: string): string => spaced(ticket.slice(0, 8).toUpperCase());

/** Four signs and four: a no-break space between them. */
export const spaced = (code: string): string => `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
