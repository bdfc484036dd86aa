import { placeOf } from '@domain/identity/place';
import { surveyorAt } from '@domain/identity/surveyors';
import { isFew } from '@domain/survey/asked';
import { waitsFor } from '@domain/survey/held-up';
import { doerAt, hasOpened, liesInBreak, stepsOf } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import type { RoundWarning } from '@types_/survey/round';
import type { RoundPlan, Who } from '@types_/survey/round-view';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { isCleared, publicReason, type RoundDocument } from '../../_kit/survey/rounds';
import { eligibleView } from '../eligible-view';
import { withRound } from '../own-round';
import { type PartLook, partsOf } from '../part-look';
import { notNamesView } from '../questionnaire-view';
import { unlessFew } from '../results-look';
import { type Asked, whoIsAsked } from '../round-sources';
import { askedBy, termAt, turnoutView } from './list-rounds';

type PlanCall = Call<InputOf<SurveyActions, 'round-plan'>>;

/** Whether at some school so few would be asked that it cannot open. */
const asksFew = ({ schools }: Who): boolean =>
  schools.every(({ students }) => students === 0) || schools.some(({ students }) => isFew(students));

function warningsOf(round: RoundDocument, { who, calendar }: Asked): RoundWarning[] {
  const inBreak = calendar !== null && liesInBreak(round, calendar);
  return [...(inBreak ? (['in-break'] as const) : []), ...(asksFew(who) ? (['too-few'] as const) : [])];
}

/** What a school sees of a round: of a larger one its own part, and nothing of others. */
function turnoutOf(round: RoundDocument, parts: readonly PartLook[], isOwn: boolean): RoundPlan['turnout'] {
  const turnout = isOwn ? round.turnout : parts[0];
  return turnout ? turnoutView(turnout) : null;
}

/** Schools side by side, each as everywhere else: it says its own from ten on. It is the whole that is not said where it would tell (`mayAddUp`). */
const schoolsView = (parts: readonly PartLook[]): RoundPlan['schools'] =>
  parts.map(({ name, eligible, papers }) => ({ name, eligible, papers: unlessFew(eligible, papers) }));

/** One round as those see it who look after its place, or after a school where it is held. Two requests. */
export const roundPlan = withRound(async (call: PlanCall): Promise<RoundPlan> => {
  const { input, actor, now } = call;
  const round = call.earlier as RoundDocument | null;
  const doer = doerAt(actor, placeOf(input.place), now);
  const isOwn = round?.place === input.place;
  const isHeld = round?.schools.includes(input.place) && round.state !== 'draft';
  if (!round || !doer || (!isOwn && !isHeld)) throw new Refusal('ROUND_NOT_FOUND');
  const schools = isOwn ? round.schools : [input.place];
  const isOpen = hasOpened(round.state) || (round.state === 'cancelled' && round.turnout !== undefined);
  const asked = isOpen ? null : await whoIsAsked(round, schools, now);
  const parts = isOpen ? await partsOf(round._id, schools) : [];
  const single = schools.length === 1 ? parts[0] : undefined;
  const { questionnaire, cancelled } = round;
  return {
    ...{
      id: round._id,
      version: round.version,
      at: { place: input.place, scope: termAt(call, input.place).scopeName },
    },
    ...{
      by: askedBy(round, input.place),
      state: round.state,
      title: questionnaire.title,
      items: questionnaire.items.length,
      vote: questionnaire.vote === true,
      questionnaire,
      questionnaireVersion: round.questionnaireVersion,
      notNames: notNamesView(round.notNames),
      mayOpen: isOwn && surveyorAt(actor, input.place, now) !== undefined,
    },
    steps: isOwn ? stepsOf(round.state, doer) : [],
    warnings: asked ? warningsOf(round, asked) : [],
    waitsFor: waitsFor(round, asked?.isCounting ?? false, now),
    settled: settledView(round),
    who: asked?.who ?? null,
    groups: (single?.groups ?? []).map(({ name, eligible }) => ({ name, students: eligible })),
    turnout: turnoutOf(round, parts, isOwn),
    schools: schoolsView(parts),
    ...{ colleges: single?.turnout?.colleges ?? [], grades: single?.turnout?.grades ?? [] },
    classes: single?.turnout?.classes ?? [],
    cancelled: cancelled
      ? {
          // What the platform has not cleared is for those who look after the round, not for the schools where it was to be held.
          ...{ at: cancelled.at.toISOString(), reason: isOwn ? cancelled.reason : publicReason(cancelled) },
          ...{ wasOpen: round.turnout !== undefined, isCleared: isCleared(cancelled) },
          isUnchecked: cancelled.unchecked === true,
        }
      : null,
  };
});

const settledView = (round: RoundDocument): RoundPlan['settled'] => ({
  ...{ questionnaireId: round.questionnaireId, eligible: eligibleView(round.eligible), schools: round.schools },
  ...{ grouping: round.grouping, threshold: round.threshold, publishesBallots: round.publishesBallots },
  ...{ opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() },
});
