import type { Call } from '../_kit/router';

/** All ids under which somebody is or was known here: who wrote something as a student is no second person as staff. */
export const ownIds = ({ actor, person }: Pick<Call<unknown>, 'actor' | 'person'>): string[] => [
  actor.id,
  ...(person?.former ?? []),
];
