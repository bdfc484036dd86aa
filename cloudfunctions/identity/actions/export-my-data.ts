import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ExportPart, PersonalRecord } from '@types_/identity/personal-data-view';
import { Collection } from '../../_kit/database';
import { notify } from '../../_kit/notice/notices';
import type { PersonDocument } from '../../_kit/people';
import type { PersonalKind, Stored } from '../../_kit/personal/kind';
import { personItself } from '../../_kit/personal/person';
import { PERSONAL } from '../../_kit/personal/registry';
import { whoIs } from '../../_kit/personal/who';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { issueTicket, readTicket } from '../../_kit/ticket';
import { recordOwnExport } from '../own-export';

const TICKET = 'export';
const TICKET_MS = 10 * 60_000;
/** Documents looked at in one part, and the bytes after which it is full: an answer holds 1 MB, the longest case 620 KB. */
const AT_A_TIME = 40;
const FULL_BYTES = 300_000;

/** Where the next part begins: in which kind, after which document. */
interface Place {
  kind: number;
  after: string;
}

/**
 * Everything about the caller, part by part; the phone puts the parts into one file. Nothing of it is stored: there is
 * no file that could be found, guessed or forgotten. The beginning is written into the access record and told to the
 * account, so that an export by somebody else who holds the phone does not stay unseen. Four requests, then two a part.
 */
export async function exportMyData(call: Call<unknown>): Promise<ExportPart> {
  const { person, key, now } = call;
  if (!person) throw new Refusal('NOT_BOUND');
  await recordOwnExport(call);
  await notify([{ to: person._id, kind: 'data-exported', about: key }], now);
  return { records: personItself.show(person), ticket: ticketFor(call, { kind: 0, after: '' }) };
}

/** The part that a ticket stands for. */
export async function moreOfMyData(call: Call<InputOf<IdentityActions, 'more-of-my-data'>>): Promise<ExportPart> {
  const { input, person, now } = call;
  if (!person) throw new Refusal('NOT_BOUND');
  const place = readTicket(TICKET, person._id, input.ticket, now) as Place | null;
  if (!place) throw new Refusal('EXPORT_EXPIRED');
  const { records, next } = await partAt(person, place);
  return { records, ticket: next && ticketFor(call, next) };
}

const ticketFor = ({ actor, now }: Call<unknown>, place: Place): string =>
  issueTicket(TICKET, actor.id, place, new Date(now.getTime() + TICKET_MS));

/** From a place on: as many documents of one kind as fit; kinds in which nothing can be found are passed by. */
async function partAt(
  person: PersonDocument,
  place: Place,
): Promise<{ records: PersonalRecord[]; next: Place | null }> {
  const who = whoIs(person);
  let { kind } = place;
  while (kind < PERSONAL.length && PERSONAL[kind]?.whose(who) === null) kind += 1;
  const description = PERSONAL[kind];
  if (!description) return { records: [], next: null };
  const after = kind === place.kind ? place.after : '';
  const { records, last } = await recordsAfter(description, description.whose(who) ?? {}, after);
  if (last !== null) return { records, next: { kind, after: last } };
  const isLast = PERSONAL.slice(kind + 1).every((one) => one.whose(who) === null);
  return { records, next: isLast ? null : { kind: kind + 1, after: '' } };
}

async function recordsAfter(kind: PersonalKind, whose: Record<string, unknown>, after: string) {
  const documents = new Collection<Stored>(kind.collection);
  const some = await documents.after(whose, after, AT_A_TIME);
  const records: PersonalRecord[] = [];
  let bytes = 0;
  for (const [index, document] of some.entries()) {
    const shown = kind.show(document);
    bytes += Buffer.byteLength(JSON.stringify(shown));
    // The first one always fits; what would overfill the part begins the next one.
    if (index > 0 && bytes > FULL_BYTES) return { records, last: some[index - 1]?._id ?? null };
    records.push(...shown);
  }
  return { records, last: some.length === AT_A_TIME ? (some.at(-1)?._id ?? null) : null };
}
