import { isAboutUnion } from '@domain/survey/about-union';
import type { Eligible } from '@domain/survey/groups';
import type { PlaceId } from '@types_/identity/place';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import type { Item, Questionnaire } from '@types_/survey/questionnaire-schema';
import type { Grouping, Occasion, RoundState } from '@types_/survey/round';
import { _, anyOf, Collection } from '../database';
import type { SaidNotName } from './questionnaires';

/** One asking of a questionnaire: by whom, of whom, when. What is asked is copied in while it is a draft, for good when it is planned. */
export interface RoundDocument {
  _id: string;
  version: number;
  /** Whose round it is: a school, a city or the province. */
  place: PlaceId;
  schoolId: string | null;
  prefecture: string | null;
  questionnaireId: string;
  /** Of the questionnaire, as it was copied. */
  questionnaireVersion: number;
  questionnaire: Questionnaire;
  /** What was said of words in it, as it was copied. */
  notNames?: SaidNotName[];
  eligible: Eligible;
  grouping: Grouping;
  /** The schools that are asked, each with results of its own. */
  schools: string[];
  /** An item below this share of positive answers becomes a finding. */
  threshold: number;
  /** Whether the ballots themselves are published at closing, without groups and texts. Settled when the round opens. */
  publishesBallots: boolean;
  /** When it is to open, and from then on when it did. */
  opensAt: Date;
  /** Papers are given until then; ballots taken for a while longer (`castUntilOf`). */
  closesAt: Date;
  state: RoundState;
  /** One hash over the public keys of all parts, once it is open: what a phone can compare with another's. */
  keysHash: string | null;
  /** Its hour has come, and whom it asks is not on the roster, or too few are. */
  lacksPeople?: boolean;
  /** When it began to open. */
  begunAt?: Date;
  createdBy: string;
  createdAt: Date;
  /** Whether it is about the union's desk, so who reads what is written in it: as it was found when it opened. None of what opened before that was noted. */
  aboutUnion?: boolean;
  /** Over all parts, as last counted by the scheduler; since it has opened. `papers` null: beside those of each school it would tell of few. */
  turnout?: { eligible: number; papers: number | null; countedAt: Date | null };
  /** Occasions on which everybody who was to be told has been told (`remind-of-rounds`). */
  told?: Occasion[];
  /** Occasions on which somebody may have been told: noted before the first notice is written, gone when notices are forgotten. */
  begun?: Occasion[];
  /** `by`, `reason`: empty where it could not open in time (`opensUntil`). `from`: the state it had. `left`: what the scheduler still has to do about it (`clear-rounds`). `unchecked`: the platform's check of the reason failed (`check-again`). `untold`: its desk has not heard yet that it was given up (`tell-of-given-up`). */
  cancelled?: {
    at: Date;
    by: string;
    reason: string;
    from: RoundState;
    left: 'tell' | 'clear' | 'nothing';
    unchecked?: true;
    untold?: true;
  };
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export const rounds = new Collection<RoundDocument>('rounds');

/** Of a cancelled round: whether the ballots are deleted and all who were asked are told, which is what is done first. */
export const isCleared = ({ left }: NonNullable<RoundDocument['cancelled']>): boolean => left !== 'tell';

/** Why a round was called off, as everybody may read it: nothing as long as the platform has not cleared it. */
export const publicReason = ({
  reason,
  unchecked,
}: Pick<NonNullable<RoundDocument['cancelled']>, 'reason' | 'unchecked'>): string => (unchecked ? '' : reason);

/**
 * The rounds of a place that are over and not counted yet: what came out low in them is not known, and until then no further one of the
 * place is planned or opens, or the one would go by what the other should have brought to light (product.md section 3).
 */
export const beingCounted = (place: PlaceId, now: Date): object =>
  anyOf([
    { place, state: 'counting' },
    { place, state: 'open', closesAt: _.lte(now) },
  ]);

/** Until when ballots are taken, and whoever lost the reply to their envelope is stamped again. */
export const castUntilOf = ({ closesAt }: Pick<RoundDocument, 'closesAt'>): Date =>
  new Date(closesAt.getTime() + CAST_GRACE_MS);

/** What is asked in a round. */
export const itemsOf = ({ questionnaire }: Pick<RoundDocument, 'questionnaire'>): readonly Item[] =>
  questionnaire.items;

/** Whether a round is about the union's desk: what students are told before they write holds, whatever names of the union are known later. */
export const isRoundAboutUnion = ({ aboutUnion, questionnaire }: Pick<RoundDocument, 'aboutUnion' | 'questionnaire'>) =>
  aboutUnion ?? isAboutUnion(questionnaire);
