import { randomBytes } from 'node:crypto';
import { goneAuthor } from '@domain/case/gone';
import { isInternal } from '@domain/case/internal';
import { foundBy } from '@domain/case/search/found-by';
import type { CaseEvent, CaseState } from '@domain/case/state';
import { titleOf } from '@domain/case/title';
import { withoutWords } from '@domain/identity/without-words';
import { foundSeal, whoseSeal } from '../case/seals';
import type { Sealed } from '../crypto';
import { _ } from '../database';
import { removeFiles } from '../storage';
import { type PersonalKind, record } from './kind';

interface StoredCase extends CaseState {
  _id: string;
  version: number;
  number: string;
  photos: string[];
  author: { name: Sealed; grade: number; level: string } | null;
  events: (CaseEvent & { key: string; fingerprint: string; salt: string })[];
}

/** Where the author's name of a case belongs. */
export const authorPlace = (caseId: string): string => `cases/${caseId}/author`;

const said = (what: CaseEvent['what']): Record<string, unknown> => ({ ...what });
const textOf = (what: CaseEvent['what']): unknown => said(what).text ?? said(what).reason ?? said(what).channel;

/** Cases stay for those who handle them and for the figures: with what happened, and with nothing that says to whom. */
export const personalCases: PersonalKind<StoredCase> = {
  name: 'cases',
  collection: 'cases',
  sealed: [{ field: 'author.name', place: authorPlace }],
  whose: ({ ids }) => ({ authorId: _.in([...ids]) }),
  show: ({ number, filedAt, topic, topicName, place, text, phase, photos, events }) => [
    record('case', filedAt, {
      ...{ caseNumber: number, topic: topicName ?? topic, place, text, status: phase.status },
      photos: photos.length || null,
    }),
    // What those who handle it tell each other, and why somebody kept out, is no letter to its author.
    ...events
      .slice(1)
      .filter((event) => !isInternal(event))
      .map(({ at, by, what, day }) =>
        record('letter', at, {
          by: by.role === 'author' ? by.role : by.office || by.role,
          step: what.name,
          text: what.name === 'recuse' ? undefined : textOf(what),
          ...{ day, solved: said(what).solved, rating: said(what).rating },
        }),
      ),
  ],
  async rewrite(one, { words }) {
    const { _id, text, place, number, photos, events } = one;
    // The files first: a case that still names its author is found again, its photos after it would not be.
    await removeFiles(photos);
    const plain = withoutWords(text, words);
    const where = withoutWords(place, words);
    const found = foundBy({ text: plain, place: where, number });
    const left = events.map((event) => withoutAuthor(event, words));
    const gone = { authorId: goneAuthor(randomBytes(12).toString('base64url'), events.length), author: null };
    return {
      authorId: gone.authorId,
      author: _.set(null),
      filedAs: [],
      'seals.whose': whoseSeal({ ...one, ...gone }),
      'seals.found': foundSeal({ _id, text: plain, place: where, ...found, events: left }),
      // Nobody is left to be reminded or called: time looks at it anew.
      wakeAt: _.set(new Date()),
      ...{ text: plain, title: titleOf(plain), place: where, photos: [] },
      ...{ photoChecks: [], photosOpen: false },
      // What it was found by would tell what was taken out (decision 17).
      ...{ words: _.set(found.words), bands: _.set(found.bands) },
      events: _.set(left),
    };
  },
  olderThan: null,
};

/**
 * An event without its author's traces: the keys of their calls, and their name in what anybody wrote. The salt goes with the
 * words, so that nobody can try which words the hash was made of; the chain over the hashes still holds (decision 16).
 */
function withoutAuthor(event: StoredCase['events'][number], words: readonly string[]) {
  const what = Object.fromEntries(
    Object.entries(event.what).map(([name, value]) => [
      name,
      name !== 'name' && typeof value === 'string' ? withoutWords(value, words) : value,
    ]),
  );
  const plain = { ...event, what, salt: '' };
  if (event.by.role !== 'author') return plain;
  return { ...plain, by: { role: event.by.role, office: event.by.office }, key: '', fingerprint: '' };
}
