import type { KeeperTerm } from '@domain/identity/change-terms';
import type { PendingChange } from '@domain/identity/pending';
import { _, Collection } from '../database';

/**
 * A school, a city or the province as roles are decided on there: one document, so that the last of those who keep it
 * cannot be ended by two others in the same moment (decision 11). The people's own documents follow.
 */
export interface PlaceDocument {
  /** A PlaceId. */
  _id: string;
  version: number;
  /** The terms, running or to come, of those who can give roles here. */
  keepers: KeeperTerm[];
  /** Decided, and perhaps not carried out yet. */
  pending: PendingChange[];
  /** Whether anything is pending: the scheduler asks for it. */
  waiting: boolean;
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string; changes: number }[];
}

export const places = new Collection<PlaceDocument>('places');

/** A place that nobody has decided anything at. */
export const freshPlace = (_id: string, keepers: KeeperTerm[] = []): PlaceDocument => ({
  ...{ _id, version: 0, keepers, pending: [], waiting: false, recent: [] },
});

/** Calls that a place remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 40;

export interface Decided {
  keepers: KeeperTerm[];
  changes: PendingChange[];
  key: string;
  fingerprint: string;
}

/** Writes what was decided, if nobody decided anything else meanwhile: null when somebody did. One request. */
export async function saveDecision(
  place: PlaceDocument,
  { keepers, changes, key, fingerprint }: Decided,
): Promise<PlaceDocument | null> {
  const values = {
    keepers,
    pending: [...place.pending, ...changes],
    waiting: true,
    recent: [...place.recent, { key, fingerprint, changes: changes.length }].slice(-MOST_RECENT),
  };
  const { _id, version } = place;
  const saved = { _id, version: version + 1, ...values };
  // Version 0 is not stored: the first decision at a place makes its document.
  const written =
    version === 0
      ? await places.add(saved)
      : await places.updateWhere({ _id, version }, { ...values, version: _.inc(1) });
  return written ? saved : null;
}

/** Takes off what was carried out, if nobody decided anything meanwhile. */
export function saveCarriedOut(place: PlaceDocument, left: PendingChange[]): Promise<boolean> {
  const { _id, version } = place;
  return places.updateWhere({ _id, version }, { pending: left, waiting: left.length > 0, version: _.inc(1) });
}
