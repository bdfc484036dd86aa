import { differs } from '@domain/appointment/enter-value';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { DrawView, ValueEntry } from '@types_/appointment/draw-view';
import type { InputOf } from '@types_/core/envelope';
import { type ApplicationDocument, applicationIdOf, applications } from '../../_kit/appointment/applications';
import {
  type DrawDocument,
  drawLists,
  entererOf,
  type ListPage,
  listPageId,
  pagesOf,
} from '../../_kit/appointment/draws';
import { type LineLook, lineBeside, lineOf } from '../../_kit/appointment/lines';
import { _ } from '../../_kit/database';
import { beside, type Call } from '../../_kit/router';
import { drawBeside, foundDraw } from '../draw-look';
import { ownIds, ownTickets } from '../own-ids';

type Looked = ListPage & { application: ApplicationDocument[]; line: LineLook[] };

/** A page of a sealed list, with the caller's application and where its ticket stands. */
async function lookAtPage(
  { _id, listHash }: DrawDocument,
  page: number,
  ids: readonly string[],
): Promise<Looked | null> {
  const { list } = await drawLists
    .aggregate()
    .match({ _id: listPageId(_id, listHash, page) })
    .limit(1)
    .lookup(applications.beside({ _id: _.in(ids.map((id) => applicationIdOf(_id, id))), state: 'in' }, 'application'))
    .lookup(lineBeside(_id, ownTickets(_id, ids), 'line'))
    .end();
  return (list[0] as Looked | undefined) ?? null;
}

/** How the entering stands, for one who may: not what others entered. Null before its time and once it is there. */
function entryOf({ _id, schoolId, ...draw }: DrawDocument, call: Call<unknown>): ValueEntry | null {
  const { actor, now } = call;
  const { state, value, forAll, valueAt, entries } = draw;
  if (state !== 'sealed' || value || forAll || now < valueAt) return null;
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

async function seeDraw(call: Call<InputOf<AppointmentActions, 'draw'>>): Promise<DrawView> {
  const { input, earlier } = call;
  const { session, draw } = foundDraw(earlier);
  const { _id: id, schoolId, channel, title, state, startsAt, closesAt, seats, beacon } = session;
  const looked = draw && (await lookAtPage(draw, input.page, ownIds(call)));
  const application = looked?.application[0];
  const isDrawn = draw?.drawn !== null && draw?.drawn !== undefined;
  const place = isDrawn && looked ? (lineOf(looked.line)?.place ?? null) : null;
  return {
    session: {
      ...{ id, schoolId, channel, title, state, seats },
      ...{ startsAt: startsAt.toISOString(), closesAt: closesAt.toISOString() },
    },
    beacon: draw?.beacon ?? beacon,
    sealed: draw && sealedView(draw, looked?.text ?? ''),
    value: draw?.value
      ? { text: draw.value.text, at: draw.value.at.toISOString(), by: draw.value.by.map(({ office }) => office) }
      : null,
    drawn: draw?.drawn ? { ...draw.drawn, at: draw.drawn.at.toISOString() } : null,
    mine: application ? { ticket: application.ticket, place } : null,
    entry: draw && entryOf(draw, call),
  };
}

/** The draw of a session, for everybody known, with a page of its sealed list. Two requests, one while no list is sealed. */
export const showDraw = beside(seeDraw, ({ session }) => drawBeside(session));
