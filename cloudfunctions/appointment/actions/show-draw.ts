import { NEAR_MS, SHOWN_AFTER_MS, wasValueKnown } from '@domain/appointment/cancelled-draw';
import { differs } from '@domain/appointment/enter-value';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { DrawView, ValueEntry } from '@types_/appointment/draw-view';
import type { SessionState } from '@types_/appointment/session';
import type { InputOf } from '@types_/core/envelope';
import { type ApplicationDocument, applicationIdOf, applications } from '../../_kit/appointment/applications';
import {
  type DrawDocument,
  drawLists,
  draws,
  entererOf,
  type ListPage,
  listPageId,
  pagesOf,
} from '../../_kit/appointment/draws';
import { type LineLook, lineBeside, lineOf } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, anyOf, type Beside } from '../../_kit/database';
import { beside, type Call } from '../../_kit/router';
import { drawBeside, foundDraw } from '../draw-look';
import { ownIds, ownTickets } from '../own-ids';

type Cancelled = SessionDocument & { draw: DrawDocument[] };
type Looked = ListPage & { application: ApplicationDocument[]; line: LineLook[]; cancelled: Cancelled[] };

/** The states in which a session can be whose number is out. */
const SEALED: readonly SessionState[] = ['frozen', 'drawn', 'confirmed', 'held'];
/** More than a school seals and calls off in these months: nobody hides one behind others. */
const MOST_CANCELLED = 200;

/** Sessions that a session may be the second try of: with the same host, or of the same channel, cancelled while one could apply or not long before. */
function cancelledBeside({ schoolId, channel, host, startsAt, closesAt }: SessionDocument): Beside {
  const time = (moment: Date, ms: number) => new Date(moment.getTime() + ms);
  const near = {
    ...{ schoolId, state: 'cancelled', startsAt: _.gt(time(startsAt, -NEAR_MS)).and(_.lt(time(startsAt, NEAR_MS))) },
    'cancelled.from': _.in([...SEALED]),
    'cancelled.at': _.gt(time(closesAt, -SHOWN_AFTER_MS)).and(_.lt(closesAt)),
  };
  // Of activities there are all kinds: one has nothing to do with the next but for whose it is.
  const alike = [{ 'host.office': host.office }, ...(channel === 'activity' ? [] : [{ channel }])];
  const query = anyOf(alike.map((one) => ({ ...near, ...one })));
  return sessions.latestWith(query, 'cancelled', 'startsAt', MOST_CANCELLED, draws.joined('_id', '_id', 'draw'));
}

/** A page of a sealed list, with the caller's application, where its ticket stands, and what was cancelled before. */
async function lookAtPage(
  { _id, listHash }: DrawDocument,
  session: SessionDocument,
  page: number,
  ids: readonly string[],
): Promise<Looked | null> {
  const { list } = await drawLists
    .aggregate()
    .match({ _id: listPageId(_id, listHash, page) })
    .limit(1)
    .lookup(applications.beside({ _id: _.in(ids.map((id) => applicationIdOf(_id, id))), state: 'in' }, 'application'))
    .lookup(lineBeside(_id, ownTickets(_id, ids), 'line'))
    .lookup(cancelledBeside(session))
    .end();
  return (list[0] as Looked | undefined) ?? null;
}

/** How the entering stands, for one who may: not what others entered. Null before its time and once it is there. */
function entryOf(session: SessionDocument, draw: DrawDocument, call: Call<unknown>): ValueEntry | null {
  const { actor, now } = call;
  const { _id, schoolId, value, forAll, valueAt, entries, count } = draw;
  const isWanted = (session.state === 'frozen' && count > session.seats) || wasValueKnown(session, draw);
  if (!isWanted || value || forAll || now < valueAt) return null;
  if (!can(actor, 'appointment.enter-draw-value', { schoolId, prefecture: null }, now)) return null;
  const own = ownIds(call).map((id) => entererOf(_id, id));
  const mine = entries.find(({ who }) => own.includes(who));
  const isAmong = mine !== undefined && differs(entries);
  return { mine: mine?.value ?? null, others: entries.length - (mine ? 1 : 0), differs: isAmong };
}

const sealedView = (draw: DrawDocument, list: string): DrawView['sealed'] => {
  const { frozenAt, count, firsts, listHash, valueAt } = draw;
  const times = { at: frozenAt.toISOString(), valueAt: valueAt.toISOString() };
  return { ...times, count, firsts, listHash, pages: pagesOf(count), list };
};

const beforeOf = (cancelled: readonly Cancelled[]): DrawView['before'] =>
  cancelled
    .filter((one) => wasValueKnown(one, one.draw[0] ?? null))
    .map(({ _id: id, title, cancelled: off }) => ({ id, title, at: off?.at.toISOString() ?? '' }));

async function seeDraw(call: Call<InputOf<AppointmentActions, 'draw'>>): Promise<DrawView> {
  const { session, draw } = foundDraw(call);
  const { _id: id, schoolId, channel, title, state, startsAt, closesAt, seats, beacon } = session;
  const looked = draw && (await lookAtPage(draw, session, call.input.page, ownIds(call)));
  const application = looked?.application[0];
  const isDrawn = draw?.drawn !== null && draw?.drawn !== undefined;
  const place = isDrawn && looked ? (lineOf(looked.line)?.place ?? null) : null;
  return {
    session: {
      ...{ id, schoolId, channel, title, state, seats },
      ...{ startsAt: startsAt.toISOString(), closesAt: closesAt.toISOString() },
    },
    beacon: draw?.beacon ?? beacon,
    cancelled: session.cancelled
      ? { at: session.cancelled.at.toISOString(), valueKnown: wasValueKnown(session, draw) }
      : null,
    before: beforeOf(looked?.cancelled ?? []),
    sealed: draw && sealedView(draw, looked?.text ?? ''),
    value: draw?.value
      ? { text: draw.value.text, at: draw.value.at.toISOString(), by: draw.value.by.map(({ office }) => office) }
      : null,
    drawn: draw?.drawn ? { ...draw.drawn, at: draw.drawn.at.toISOString() } : null,
    mine: application ? { ticket: application.ticket, place } : null,
    entry: draw && entryOf(session, draw, call),
  };
}

/** The draw of a session, for everybody at its school, with a page of its sealed list. Two requests, one while no list is sealed. */
export const showDraw = beside(seeDraw, ({ id }) => drawBeside(id));
