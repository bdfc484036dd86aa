import type { StandingCase } from './state';

/** As whom somebody handles a case: as anything of the school but those who watch over it. */
const HANDLE: readonly string[] = ['officer', 'union-admin', 'department'];

/** Who has handled a case as anything but the youth league, now or ever: by any step of theirs, or since it was put into their hands. */
export const handlersOf = ({ events, handlerId }: Pick<StandingCase, 'events' | 'handlerId'>): string[] => [
  ...(handlerId === null ? [] : [handlerId]),
  ...events.flatMap(({ by, what }) => [
    ...(by.id !== undefined && HANDLE.includes(by.role) ? [by.id] : []),
    ...(what.name === 'pass' ? [what.to] : []),
  ]),
];
