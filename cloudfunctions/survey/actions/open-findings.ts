import { placeOf } from '@domain/identity/place';
import { surveyorAt } from '@domain/identity/surveyors';
import { isOverdue } from '@domain/survey/finding';
import { doerAt } from '@domain/survey/round';
import type { InputOf } from '@types_/core/envelope';
import type { SurveyActions } from '@types_/survey/actions';
import { FINDING_LIMITS } from '@types_/survey/finding';
import type { OpenFinding, OpenFindings } from '@types_/survey/finding-view';
import { _, $ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type FindingDocument, findings, institutions } from '../../_kit/survey/findings';
import { termAt } from './list-rounds';

/** What of a finding such a list says; what was written on the way is read at the school's own. */
const FIELDS = {
  ...{ schoolId: 1, round: 1, itemTitle: 1, rowLabel: 1, dimension: 1, positive: 1, n: 1 },
  ...{ state: 1, owner: 1, due: 1 },
};

interface Found {
  all: FindingDocument[];
  open: { count: number }[];
  schools: { _id: string; name: string }[];
}

/** What is not done of a place's rounds, at every school that was asked: first what has no plan, which holds up the next one. Two requests. */
export async function listOpenFindings(call: Call<InputOf<SurveyActions, 'open-findings'>>): Promise<OpenFindings> {
  const { input, actor, now } = call;
  const { place } = input;
  if (!doerAt(actor, placeOf(place), now)) throw new Refusal('NOT_ALLOWED');
  const at = { place, scope: termAt(call, place).scopeName };
  const mayPlan = surveyorAt(actor, place, now) !== undefined;
  const { list } = await findings
    .aggregate()
    .match({ place, state: _.in(['open', 'planned']) })
    .sort({ state: 1, schoolId: 1, _id: 1 })
    .limit(FINDING_LIMITS.shown)
    .project(FIELDS)
    .group({ _id: null, all: $.push('$$ROOT'), ids: $.addToSet('$schoolId') })
    .lookup(findings.countBeside({ place, state: 'open' }, 'open'))
    .lookup(institutions.joined('ids', '_id', 'schools'))
    .end();
  const [found] = list as Found[];
  if (!found) return { at, open: 0, mayPlan, findings: [] };
  const names = new Map(found.schools.map(({ _id, name }) => [_id, name]));
  const view = (one: FindingDocument): OpenFinding => ({
    ...{ id: one._id, schoolId: one.schoolId, school: names.get(one.schoolId) ?? '', round: one.round },
    ...{ item: one.itemTitle, row: one.rowLabel, dimension: one.dimension, positive: one.positive, n: one.n },
    ...{ state: one.state, owner: one.owner, due: one.due, overdue: isOverdue(one, now) },
  });
  return { at, open: found.open[0]?.count ?? 0, mayPlan, findings: found.all.map(view) };
}
