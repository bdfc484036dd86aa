import { can } from '@domain/identity/can';
import { mayEnd } from '@domain/identity/change-terms';
import { rolesToGrant } from '@domain/identity/grants';
import { maskedName } from '@domain/identity/masked-name';
import { isMet, type Membership } from '@domain/identity/membership';
import { withPending } from '@domain/identity/pending';
import { isAt, placeOf } from '@domain/identity/place';
import { isOver } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { RolesView, TermRow } from '@types_/identity/role-actions';
import { unseal } from '../../_kit/crypto';
import type { PlaceDocument } from '../../_kit/identity/places';
import { noAccount, type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { issueTicket, readTicket } from '../../_kit/ticket';
import { holdersAt } from '../holders';
import { lookFrom, placeFrom } from '../place-look';
import { cases, type InstitutionDocument } from '../repository';

type ListCall = Call<InputOf<IdentityActions, 'list-roles'>>;
interface Found {
  decided: PlaceDocument[];
  open: PersonDocument[];
  ending: PersonDocument[];
  cases: { count: number }[];
}

const PURPOSE = 'roles-page';
/** People on a page; somebody has seldom more than a term or two. */
const PAGE = 100;

/** Present and coming terms at a place, or past ones, as far as the caller may give such roles; by pages of people. */
export async function listRoles(call: ListCall): Promise<RolesView> {
  const { input, actor, now } = call;
  const after = input.ticket === undefined ? '' : readTicket(PURPOSE, actor.id, input.ticket, now);
  if (typeof after !== 'string') throw new Refusal('TERM_NOT_FOUND');
  const look = await lookForHolders(call, after);
  const place = placeFrom(input.place, look);
  if (!look || !can(actor, 'identity.list-roles', place, now)) throw new Refusal('NOT_ALLOWED');
  const may = rolesToGrant(actor, place, now);
  // The first hundred of both queries together are among the first hundred of each.
  const found = [...new Map([...look.open, ...look.ending].map((one) => [one._id, one])).values()];
  const shown = found.sort((a, b) => (a._id < b._id ? -1 : 1)).slice(0, PAGE);
  const last = shown.at(-1);
  const pending = look.decided[0]?.pending ?? [];
  const rows = shown.flatMap((person) =>
    withPending(person._id, person.memberships, pending)
      .filter((one) => may.includes(one.role) && isAt(one, place) && isOver(one, now) === input.past)
      .map((one) => rowOf(person, one, { actor, now })),
  );
  const until = new Date(now.getTime() + 3_600_000);
  return {
    scope: place.name,
    may,
    rows,
    ticket: last && found.length > PAGE ? issueTicket(PURPOSE, actor.id, last._id, until) : null,
    openCases: place.schoolId === null ? null : (look.cases[0]?.count ?? 0),
  };
}

async function lookForHolders({ input, actor, now }: ListCall, after: string) {
  const asked = placeOf(input.place);
  const [open, ending] = holdersAt(actor, asked, { past: input.past, after, now });
  const { list } = await lookFrom(input.place)
    .lookup(people.firstBeside(open, 'open', PAGE + 1))
    .lookup(people.firstBeside(ending, 'ending', PAGE + 1))
    .lookup(cases.countBeside({ schoolId: asked.schoolId ?? '', open: true }, 'cases'))
    .end();
  return (list as (InstitutionDocument & Found)[])[0];
}

const rowOf = (
  { _id, name, student, account, boundAt }: PersonDocument,
  term: Membership,
  { actor, now }: Pick<ListCall, 'actor' | 'now'>,
): TermRow => ({
  id: term.id,
  role: term.role,
  office: term.office,
  name: maskedName(unseal(name, personPlace(_id, 'name'))),
  student: student && { college: student.college, grade: student.grade },
  from: term.from.toISOString(),
  to: term.to?.toISOString() ?? null,
  boundAt: account === noAccount(_id) ? null : (boundAt?.toISOString() ?? null),
  isOwn: _id === actor.id,
  byUnion: isMet(term) && term.byUnion === true,
  mayEnd: mayEnd(actor, term, now),
});
