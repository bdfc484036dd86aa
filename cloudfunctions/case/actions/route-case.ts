import { departmentOf, isAtDesk, standingIn } from '@domain/case/role';
import {
  type Colleague,
  canBeRecused,
  canTakeOver,
  isOfLeague,
  mayRecuseOthers,
  obstacleToMerging,
} from '@domain/case/routing';
import { isListed } from '@domain/core/departments';
import { isThem } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { Command } from '@types_/case/command';
import type { RoutingStep } from '@types_/case/routing';
import type { Routed } from '@types_/case/routing-view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { colleagueBehind } from '../colleagues';
import { asColleague, type CaseLook } from '../look';
import { type Loaded, type Plan, runStep, viewAfter } from '../run-step';

type RouteCall<N extends RoutingStep> = Call<InputOf<CaseActions, N>>;

/** A step that decides in whose hands a case is: what it names is read together with the case. */
const route =
  <N extends RoutingStep>(planOf: (call: RouteCall<N>) => Plan) =>
  async (call: RouteCall<N>): Promise<Routed> => ({ view: viewAfter(await runStep(call, planOf(call)), call.now) });

/** To a department that the school has; the one that has it already is no news. */
const assign = route<'assign'>(({ input: { say }, schools }) => ({
  name: 'assign',
  async command({ look }) {
    const { departments } = await schools.settingsOf(look.schoolId);
    if (!isListed(say.department, departments)) throw new Refusal('CASE_DEPARTMENT_UNKNOWN');
    if (departmentOf(look.phase) === say.department)
      throw new Refusal('CASE_STEP_NOT_NOW', { status: look.phase.status });
    return { name: 'assign', ...say };
  },
}));

const sendBack = route<'send-back'>(({ input: { say } }) => ({
  name: 'send-back',
  command: () => ({ name: 'send-back', ...say }),
}));

/** To a colleague who is of the desk at this moment, whatever they were when they were chosen. */
const pass = route<'pass'>((call) => {
  const { to, reason } = call.input.say;
  const personId = colleagueBehind(call, to);
  return {
    name: 'pass',
    named: { personId },
    command({ look }) {
      if (!canTakeOver(look, namedIn(look), call.now)) throw new Refusal('CASE_COLLEAGUE_UNKNOWN');
      return { name: 'pass', to: personId, reason };
    },
  };
});

/** Oneself, or somebody else by the union's admin or the youth league; of the league only by the league. Stored is always who it is. */
const recuse = route<'recuse'>((call) => {
  const { who, reason } = call.input.say;
  const personId = who === '' ? call.actor.id : colleagueBehind(call, who);
  return {
    name: 'recuse',
    named: who === '' ? {} : { personId },
    command({ look, standing }: Loaded): Command {
      const { role } = standing;
      const allowed = who === '' || (mayRecuseOthers(role) && canBeRecused(look, namedIn(look), call.now, role));
      if (!allowed) throw new Refusal('CASE_COLLEAGUE_UNKNOWN');
      const isByAdmin = who !== '' && role === 'union-admin';
      const outside =
        isByAdmin && !isOfLeague(namedIn(look), look.schoolId, call.now) ? { outsideLeague: true as const } : {};
      // Under the id by which they have it in hand: then they have it no more.
      const { handlerId } = look;
      const isInTheirHands = handlerId !== null && who !== '' && isThem(namedIn(look), handlerId);
      return { name: 'recuse', who: isInTheirHands ? handlerId : personId, reason, ...outside };
    },
  };
});

/** What the same student sent twice goes on in the earlier one. A case that somebody is recused from is none to them here either. */
const merge = route<'merge'>(({ input: { say }, actor, now }) => ({
  name: 'merge',
  named: { caseId: say.into },
  command({ look }) {
    const other = look.other[0] ?? null;
    const code = obstacleToMerging(look, other && isAtDesk(standingIn(actor, other, now)) ? other : null);
    if (code) throw new Refusal(code);
    return { name: 'merge', ...say };
  },
}));

/** The colleague that a step names; whoever is not there holds nothing. */
const namedIn = ({ colleague: [one] }: CaseLook): Colleague => (one ? asColleague(one) : { id: '', memberships: [] });

export const routes = { assign, 'send-back': sendBack, pass, recuse, merge };
