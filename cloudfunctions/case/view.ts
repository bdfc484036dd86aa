import { deadlineView } from '@domain/case/deadlines';
import { allowedSteps } from '@domain/case/decide';
import { FIRST_OFFICE } from '@domain/case/first-office';
import type { CaseState, Deadlines, Doer } from '@domain/case/state';
import { maskedName } from '@domain/identity/masked-name';
import { categoryOf } from '@types_/case/category';
import type { CaseRow, CaseView, TimelineEntry } from '@types_/case/view';
import { calendar } from '../_kit/calendar';
import { unseal } from '../_kit/crypto';
import { authorPlace } from '../_kit/personal/cases';
import { issueTicket } from '../_kit/ticket';
import type { CaseDocument, StoredEvent } from './document';
import type { CaseRowDocument } from './repository';

const TICKET_MS = 10 * 60_000;
export const PHOTO_TICKET = 'case-photos';

const officeOf = ({ phase }: Pick<CaseState, 'phase'>): string => {
  const working = phase.status === 'waiting-for-student' ? phase.resume : phase;
  return working.status === 'assigned' ? working.department : FIRST_OFFICE;
};

export const datesOf = ({ acknowledge, reply, result }: Deadlines) => ({ acknowledge, reply, result });

/** A case as a row of a list. */
export function rowOf(document: CaseRowDocument, now: Date): CaseRow {
  const { phase } = document;
  return {
    id: document._id,
    number: document.number,
    title: document.title,
    category: categoryOf(document.topic),
    topic: document.topic,
    status: phase.status,
    turn: document.turn,
    deadline: deadlineView(document, now, calendar),
    verdict: phase.status === 'closed' ? phase.verdict : null,
    office: officeOf(document),
    changedAt: document.changedAt.toISOString(),
  };
}

function entryOf({ seq, at, by, what, inTime, day }: StoredEvent, document: CaseDocument, viewer: Doer): TimelineEntry {
  const entry: TimelineEntry = {
    seq,
    at: at.toISOString(),
    type: what.name,
    role: by.role,
    office: by.office,
    mine: viewer.role === 'author' ? by.role === 'author' : by.id === viewer.id,
  };
  if (inTime !== undefined) entry.inTime = inTime;
  if (day !== undefined) entry.day = day;
  if (what.name === 'file') return { ...entry, text: document.text };
  const { name: _name, ...said } = what;
  const text =
    'text' in said ? said.text : 'reason' in said ? said.reason : 'channel' in said ? said.channel : undefined;
  return { ...entry, ...said, ...(text === undefined ? {} : { text }) };
}

function authorFor({ _id, author }: CaseDocument, viewer: Doer): CaseView['author'] {
  if (!author) return null;
  const name = unseal(author.name, authorPlace(_id));
  return { ...author, name: viewer.role === 'author' ? name : maskedName(name) };
}

/** A case with its timeline, as somebody with a standing in it sees it. The newest entry comes first. */
export function viewOf(document: CaseDocument, viewer: Doer, now: Date): CaseView {
  const { phase } = document;
  return {
    ...rowOf(document, now),
    place: document.place,
    text: document.text,
    photoCount: document.photos.length,
    photoTicket: document.photos.length
      ? issueTicket(PHOTO_TICKET, viewer.id, { photos: document.photos }, new Date(now.getTime() + TICKET_MS))
      : null,
    filedAt: document.filedAt.toISOString(),
    as: viewer.role,
    author: authorFor(document, viewer),
    dates: datesOf(document.deadlines),
    rating: phase.status === 'closed' ? phase.rating : null,
    reopenings: document.reopenings,
    allowed: allowedSteps(document, viewer.role, now, calendar),
    timeline: [...document.events].reverse().map((event) => entryOf(event, document, viewer)),
  };
}
