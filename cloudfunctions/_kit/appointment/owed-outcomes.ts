import type { CaseDocument } from '../case/document';
import { cases } from '../case/store';
import { type ApplicationDocument, applications } from './applications';
import { attendances, thereAt } from './attendances';
import { hasOutcome, unrecordedKey } from './outcomes';
import type { SessionDocument } from './sessions';

/** More than come to one session. */
const MOST_THERE = 1000;

interface There {
  with: Pick<ApplicationDocument, 'state' | 'withoutUnion'>;
  cases: CaseDocument[];
}

/**
 * Cases that somebody brought to a session who counts as there, and that have not heard what came of it, nor that nobody has written it down. Not what is
 * the youth league's to write: about the union, or brought without its knowing (decisions 36, 39). `versions`: how many its minutes have. One request.
 */
export async function owedOutcomes({ _id, startsAt }: SessionDocument, versions: number): Promise<CaseDocument[]> {
  const { list } = await attendances
    .aggregate()
    .match(thereAt(_id, startsAt))
    .limit(MOST_THERE)
    .lookup(applications.joined('ticket', 'ticket', 'with'))
    .unwind('$with')
    .lookup(cases.joined('with.caseIds', '_id', 'cases'))
    .project({ 'with.state': 1, 'with.withoutUnion': 1, cases: 1 })
    .end();
  const brought = (list as There[]).flatMap(({ with: applied, cases: found }) =>
    applied.state === 'in' && !applied.withoutUnion ? found : [],
  );
  const isOwed = (one: CaseDocument): boolean =>
    !one.aboutUnion &&
    !hasOutcome(one, _id, versions) &&
    !one.events.some(({ key }) => key === unrecordedKey(_id, one._id));
  return [...new Map(brought.filter(isOwed).map((one) => [one._id, one])).values()];
}
