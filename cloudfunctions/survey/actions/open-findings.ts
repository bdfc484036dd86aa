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

type Counts = { count: number }[];
interface Found {
  all: FindingDocument[];
  total: Counts;
  open: Counts;
  schools: { _id: string; name: string }[];
}

/** What comes behind one in the list: what has no plan has no day. */
const later = ({ due, schoolId, id }: NonNullable<OpenFindings['after']>) =>
  _.or([
    due === null ? { state: 'planned' } : { due: _.gt(due) },
    { due, schoolId: _.gt(schoolId) },
    { due, schoolId, _id: _.gt(id) },
  ]);

/**
 * What is not done of a place's rounds, at every school that was asked: first what has no plan, which holds up the next one, then by the day it
 * was promised for; or what comes behind the last that was shown, with how many there are in all. Two requests.
 */
export async function listOpenFindings(call: Call<InputOf<SurveyActions, 'open-findings'>>): Promise<OpenFindings> {
  const { input, actor, now } = call;
  const { place, behind } = input;
  if (!doerAt(actor, placeOf(place), now)) throw new Refusal('NOT_ALLOWED');
  const at = { place, scope: termAt(call, place).scopeName };
  const mayPlan = surveyorAt(actor, place, now) !== undefined;
  const all = { place, state: _.in(['open', 'planned']) };
  const { list } = await findings
    .aggregate()
    .match(behind ? _.and([all, later(behind)]) : all)
    .sort({ state: 1, due: 1, schoolId: 1, _id: 1 })
    .limit(FINDING_LIMITS.shown + 1)
    .project(FIELDS)
    .group({ _id: null, all: $.push('$$ROOT'), ids: $.addToSet('$schoolId') })
    .lookup(findings.countBeside(all, 'total'))
    .lookup(findings.countBeside({ place, state: 'open' }, 'open'))
    .lookup(institutions.joined('ids', '_id', 'schools'))
    .end();
  const [found] = list as Found[];
  if (!found) return { at, mayPlan, findings: [], counts: { all: 0, open: 0 }, after: null };
  const names = new Map(found.schools.map(({ _id, name }) => [_id, name]));
  const view = (one: FindingDocument): OpenFinding => ({
    ...{ id: one._id, schoolId: one.schoolId, school: names.get(one.schoolId) ?? '', round: one.round },
    ...{ item: one.itemTitle, row: one.rowLabel, dimension: one.dimension, positive: one.positive, n: one.n },
    ...{ state: one.state, owner: one.owner, due: one.due, overdue: isOverdue(one, now) },
  });
  const shown = found.all.slice(0, FINDING_LIMITS.shown);
  const last = found.all.length > shown.length ? shown.at(-1) : undefined;
  return {
    ...{ at, mayPlan, findings: shown.map(view) },
    counts: { all: found.total[0]?.count ?? shown.length, open: found.open[0]?.count ?? 0 },
    after: last ? { due: last.due, schoolId: last.schoolId, id: last._id } : null,
  };
}
