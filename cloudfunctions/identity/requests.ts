import { stateAt } from '@domain/identity/approval';
import { maskedName } from '@domain/identity/masked-name';
import type { OpeningView, RebindView, WaitingView } from '@types_/identity/approval-view';
import { unseal } from '../_kit/crypto';
import {
  type ApprovalDocument,
  becauseOf,
  type OpeningRequest,
  type RebindRequest,
  wantedBy,
} from '../_kit/identity/approvals';
import { type PersonDocument, personPlace } from '../_kit/people';

/** A request with the person whose it is, and the person who asks if the database knows them. */
export type SeenRequest = ApprovalDocument & { person: PersonDocument[]; asker: PersonDocument[] };

const common = (request: ApprovalDocument, now: Date) => ({
  id: request._id,
  state: stateAt(request, now),
  askedAt: request.askedAt.toISOString(),
  until: request.until.toISOString(),
});

const matter = (request: OpeningRequest) => {
  const { caseId, caseNumber, reason, words } = request;
  return { caseId, caseNumber, reason, words, what: wantedBy(request), because: becauseOf(request) };
};

const masked = ({ _id, name }: PersonDocument): string => maskedName(unseal(name, personPlace(_id, 'name')));

/** A request as the account sees it that asks, or, when the binding was its own, has lost it. */
export function rebindView(request: RebindRequest, now: Date, account = request.askedBy): RebindView {
  const { id: _id, state, ...times } = common(request, now);
  const words = request.state === 'refused' ? (request.decided?.words ?? '') : '';
  return { ...times, state: account === request.from ? 'moved' : state, school: request.school, words };
}

/** A request as somebody sees it who may decide it; none when the person it is about has gone. */
export function waitingView(request: SeenRequest, now: Date): WaitingView[] {
  const [person] = request.kind === 'rebind' ? request.person : request.asker;
  if (!person) return [];
  const shown = { ...common(request, now), name: masked(person) };
  if (request.kind === 'opening') return [{ ...shown, kind: 'opening', office: request.by.office, ...matter(request) }];
  const { student } = person;
  return student
    ? [{ ...shown, kind: 'rebind', grade: student.grade, level: student.level, college: student.college }]
    : [];
}

/** A request as the officer sees it who made it. */
export const openingView = (request: OpeningRequest, now: Date): OpeningView => ({
  ...common(request, now),
  ...matter(request),
  answer: request.decided?.words ?? '',
});
