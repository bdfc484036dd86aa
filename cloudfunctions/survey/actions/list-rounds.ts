import type { Membership } from '@domain/identity/membership';
import { isCurrent } from '@domain/identity/membership';
import { isAt, levelOf, placeOf } from '@domain/identity/place';
import { waitsFor } from '@domain/survey/held-up';
import { doerAt, stepFrom } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { PlaceId } from '@types_/identity/place';
import type { SurveyActions } from '@types_/survey/actions';
import { LEAST_TURNOUT } from '@types_/survey/round';
import type { RoundRow, RoundsView } from '@types_/survey/round-view';
import { _, $, anyOf } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { beingCounted, type RoundDocument, rounds } from '../../_kit/survey/rounds';

/** At a time: a place has a few a term. */
const MOST = 100;
/** What of a round a list shows; the questionnaire alone may weigh more than all else. */
const FIELDS = {
  place: 1,
  schoolId: 1,
  prefecture: 1,
  'questionnaire.title': 1,
  state: 1,
  opensAt: 1,
  closesAt: 1,
  turnout: 1,
  cancelled: 1,
  lacksPeople: 1,
};

/** The term by which the caller deals with a place, for its name. */
export function termAt({ actor, now }: Call<unknown>, place: PlaceId): Membership {
  const term = actor.memberships.find((one) => isCurrent(one, now) && isAt(one, placeOf(place)));
  if (!term) throw new Refusal('NOT_ALLOWED');
  return term;
}

/** Who asks, where it is not the place itself. */
export function askedBy(round: Pick<RoundDocument, 'place'>, at: PlaceId): RoundRow['by'] {
  const level = levelOf(placeOf(round.place));
  return round.place === at || level === 'school' ? null : level;
}

/** A turnout as it may be shown: of fewer than ten nobody is told how many took part. */
export const turnoutView = ({
  eligible,
  papers,
  countedAt,
}: NonNullable<RoundDocument['turnout']>): NonNullable<RoundRow['turnout']> => ({
  eligible,
  papers: eligible < LEAST_TURNOUT ? null : papers,
  countedAt: countedAt?.toISOString() ?? null,
});

/** Another place's round is its school's business from the day it is settled. */
export const heldAt = (place: PlaceId) => ({ schools: place, state: _.nin(['draft', 'cancelled']) });

/** What comes behind one in the list: of those that open in the same moment whatever has a smaller id. */
const later = ({ opensAt, id }: NonNullable<RoundsView['after']>) =>
  _.or([{ opensAt: _.lt(new Date(opensAt)) }, { opensAt: new Date(opensAt), _id: _.lt(id) }]);

interface Found {
  all: RoundDocument[];
  counting: object[];
}

/**
 * The rounds of a place that the caller looks after, and those of city and province that are held there, or those behind the last that
 * was shown. Two requests.
 */
export async function listRounds(call: Call<InputOf<SurveyActions, 'rounds'>>): Promise<RoundsView> {
  const { input, actor, now } = call;
  const doer = doerAt(actor, placeOf(input.place), now);
  if (!doer) throw new Refusal('NOT_ALLOWED');
  // A draft that somebody threw away was never anything.
  const all = anyOf([{ place: input.place, 'cancelled.from': _.neq('draft') }, heldAt(input.place)]);
  const { list } = await rounds
    .aggregate()
    .match(input.behind ? _.and([all, later(input.behind)]) : all)
    .sort({ opensAt: -1, _id: -1 })
    .limit(MOST + 1)
    .project(FIELDS)
    .group({ _id: null, all: $.push('$$ROOT') })
    .lookup(rounds.countUpTo(beingCounted(input.place, now), 'counting', 1))
    .end();
  const [found] = list as Found[];
  const shown = (found?.all ?? []).slice(0, MOST);
  const last = found && found.all.length > MOST ? shown.at(-1) : undefined;
  const isCounting = (found?.counting ?? []).length > 0;
  return {
    at: { place: input.place, scope: termAt(call, input.place).scopeName },
    mayWrite: stepFrom('draft', 'save', doer).ok,
    rounds: shown.map((round) => ({
      ...{ id: round._id, title: round.questionnaire.title, state: round.state, by: askedBy(round, input.place) },
      ...{ opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() },
      // What another place waits for is not all here.
      waitsFor: round.place === input.place ? waitsFor(round, isCounting, now) : null,
      // At a school, the figures of a larger round are many schools' together: its own stand in the round itself.
      turnout: round.place === input.place && round.turnout ? turnoutView(round.turnout) : null,
    })),
    after: last ? { opensAt: last.opensAt.toISOString(), id: last._id } : null,
  };
}
