/** How somebody of the desk works. */
export const DESK_HABITS = ['keen', 'steady', 'keen', 'slow', 'sloppy', 'absent'] as const;
export type DeskHabit = (typeof DESK_HABITS)[number];
