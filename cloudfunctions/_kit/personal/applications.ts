import type { ApplicationDocument } from '../appointment/applications';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/** What somebody wanted to talk about, and with whom. It goes with them; in the lists a ticket is left that leads to nobody. */
export const personalApplications: PersonalKind<ApplicationDocument> = {
  name: 'applications',
  collection: 'applications',
  sealed: [],
  whose: ({ ids }) => ({ authorId: _.in([...ids]) }),
  show: ({ at, topic, reading, outcomes = [] }) => {
    const heard = outcomes.flatMap(({ text }) => text ?? []);
    return [record('application', at, { text: [topic, reading?.reason ?? '', ...heard].join('\n').trim() })];
  },
  olderThan: null,
};
