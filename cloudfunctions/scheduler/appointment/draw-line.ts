import { drawOrder, isInOrder, orderText, readList, seedOf } from '@domain/appointment/draw';
import { type DrawDocument, drawLists, draws, listPageId, pagesOf } from '../../_kit/appointment/draws';
import { type LineDocument, linePageId, lines, TICKETS_IN_PAGE } from '../../_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { bytesHash, hexHash } from '../../_kit/crypto';
import { _, replaced } from '../../_kit/database';

/** The pages of a sealed list as they lie there; they are not drawn from when they are not what was sealed. */
async function sealedList({ _id, listHash, count }: DrawDocument) {
  const ids = Array.from({ length: pagesOf(count) }, (_none, page) => listPageId(_id, listHash, page));
  const texts: string[] = [];
  for (const id of ids) texts.push((await drawLists.get(id))?.text ?? '');
  const text = texts.join('');
  const list = readList(text);
  if (hexHash(text) !== listHash || !list || list.length !== count || !isInOrder(list))
    throw new Error(`the list of ${_id} is not the one that was sealed`);
  return list;
}

/** What a draw comes to; where there is a seat for everybody, the order of the list. */
async function outcomeOf(draw: DrawDocument) {
  const { _id, value, listHash, frozenAt } = draw;
  const list = await sealedList(draw);
  if (!value) return { at: frozenAt, seed: null, orderHash: null, order: list.map(({ ticket }) => ticket) };
  const seed = seedOf(value.text, _id, listHash);
  const order = drawOrder(list, seed, bytesHash);
  return { at: value.at, seed, orderHash: hexHash(orderText(order)), order };
}

/** Writes the line, the first page last. Further pages hang on list and value alone; the first also holds the session's seats and beginning. */
async function writeLine(session: SessionDocument, { at, order }: { at: Date; order: readonly string[] }) {
  const { _id: sessionId, seats, startsAt, version: of } = session;
  const pageAt = (page: number): LineDocument => ({
    ...{ _id: linePageId(sessionId, page), sessionId, page },
    tickets: order.slice(page * TICKETS_IN_PAGE, (page + 1) * TICKETS_IN_PAGE),
    ...{ joined: null, seats, startsAt, allottedAt: at, drawn: order.length, moves: [], version: 0, of },
  });
  for (let page = pagesOfLine(order.length) - 1; page > 0; page -= 1) await lines.add(pageAt(page));
  const { _id, version: _version, moves: _moves, ...first } = pageAt(0);
  if (!(await lines.add(pageAt(0)))) await lines.updateWhere({ _id, of: _.lt(of) }, replaced(first));
}

const pagesOfLine = (count: number): number => Math.max(1, Math.ceil(count / TICKETS_IN_PAGE));

/**
 * Whether a draw may go on: it has its value, or there is a seat for everybody. The latter is written down first, so that no value comes
 * while the line is written without one.
 */
export async function mayDraw(draw: DrawDocument, { state, seats }: SessionDocument): Promise<DrawDocument | null> {
  if (draw.value || draw.forAll || state !== 'frozen') return draw;
  if (draw.count > seats) return null;
  const isThere = { _id: draw._id, state: 'sealed', version: draw.version };
  const isNoted = await draws.updateWhere(isThere, { forAll: true, version: _.inc(1) });
  return isNoted ? { ...draw, forAll: true } : null;
}

/**
 * Draws: the line first, then the session goes on if it is as it was read, then the draw says what came of it. Who dies between has left
 * what the next run writes once more: the order hangs on the list and the value alone, and a session that was changed meanwhile is read anew.
 * Null: the session was changed just now.
 */
export async function drawLine(draw: DrawDocument, session: SessionDocument): Promise<boolean | null> {
  const outcome = await outcomeOf(draw);
  if (session.state === 'frozen') {
    await writeLine(session, outcome);
    const isThere = { _id: session._id, state: 'frozen', version: session.version };
    if (!(await sessions.updateWhere(isThere, { state: 'drawn', version: _.inc(1) }))) return null;
  }
  const first = await lines.get(session._id);
  if (!first) throw new Error(`${session._id} is drawn and has no line`);
  const { at, seed, orderHash } = outcome;
  return draws.updateWhere(
    { _id: draw._id, state: 'sealed' },
    { state: 'drawn', drawn: _.set({ at, seats: first.seats, seed, orderHash }), version: _.inc(1) },
  );
}
