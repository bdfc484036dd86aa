import { TICKETS_IN_LIST_PAGE } from '@domain/appointment/draw';
import type { Beacon } from '@types_/appointment/beacon';
import type { Recent } from '../again';
import { keyedHash } from '../crypto';
import { Collection } from '../database';

/** The draw of a session, from the sealing of its list on. Its id is the session's. */
export interface DrawDocument {
  _id: string;
  version: number;
  schoolId: string;
  /** `drawn`: the order is there; `told`: everybody in it has heard; `void`: the session was cancelled. */
  state: 'sealed' | 'drawn' | 'told' | 'void';
  frozenAt: Date;
  /** Tickets on the list, and those of them whose people have not met a leader this school year. */
  count: number;
  firsts: number;
  /** Names the pages of the list, too: another list is other pages. */
  listHash: string;
  beacon: Beacon;
  /** When the value that counts is fixed. */
  valueAt: Date;
  /** What officers entered, the last word of each; who, as a hash that only we can make. Empty once two agree. */
  entries: { who: string; office: string; value: string; at: Date }[];
  value: { text: string; at: Date; by: { who: string; office: string }[] } | null;
  /** There is a seat for everybody: nothing is drawn, and no value is taken any more. */
  forAll: boolean;
  /** `seed` and `orderHash` null: there was a seat for everybody. */
  drawn: { at: Date; seats: number; seed: string | null; orderHash: string | null } | null;
  /** Occasions on which the desk was told (scheduler, draw-sessions). */
  asked: string[];
  recent: Recent[];
}

export const draws = new Collection<DrawDocument>('draws');

/** A page of a sealed list, under the hash of the whole: written once, and never anything else. */
export interface ListPage {
  _id: string;
  sessionId: string;
  listHash: string;
  page: number;
  /** As it is published and hashed (domain/appointment/draw.ts). */
  text: string;
}

export const drawLists = new Collection<ListPage>('draw-lists');

export const listPageId = (sessionId: string, listHash: string, page: number): string =>
  `${sessionId}:${listHash}:${page}`;

/** An empty list is one empty page. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / TICKETS_IN_LIST_PAGE));

/** Who entered a value: entries under all ids that a person has had are that one person's, whatever roles they hold. */
export const entererOf = (sessionId: string, personId: string): string => keyedHash('draw-entry', sessionId, personId);
