import type { StandingCase, StandingEvent } from '@domain/case/state';
import type { CaseDocument, StoredEvent } from './document';

/**
 * What is read of a case beside something else: who stands to it how, its title, and by which keys it has heard something. One list for all who ask, so that
 * nobody sees less than they ask `standingsIn` about: who was kept out would not be then.
 */
export interface SeenCase extends Omit<StandingCase, 'events'>, Pick<CaseDocument, '_id' | 'title'> {
  events: (StandingEvent & Pick<StoredEvent, 'key'>)[];
}

type NamesOf<W> = W extends unknown ? keyof W : never;

// Maps, and no lists: what a new rule asks for is missing here before it is missing there.
const FACTS: Record<Exclude<keyof SeenCase, 'events'>, 1> = {
  ...{ _id: 1, title: 1, schoolId: 1, authorId: 1, danger: 1, aboutUnion: 1, filedAt: 1 },
  ...{ phase: 1, reopenings: 1, handlerId: 1, recused: 1, disputed: 1 },
};
const OF_EVENT: Record<Exclude<keyof SeenCase['events'][number], 'what'>, 1> = { at: 1, by: 1, key: 1 };
const OF_WHAT: Record<NamesOf<StandingEvent['what']>, 1> = { name: 1, who: 1, outsideLeague: 1, to: 1 };

const NAMES = [
  ...Object.keys(FACTS),
  ...Object.keys(OF_EVENT).map((name) => `events.${name}`),
  ...Object.keys(OF_WHAT).map((name) => `events.what.${name}`),
];

/** The same for a projection; `under`: where the cases stand in what is projected. */
export const seenOfCase = (under = ''): Record<string, 1> => Object.fromEntries(NAMES.map((name) => [under + name, 1]));
