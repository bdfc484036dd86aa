import { BEACON } from '@domain/appointment/beacon';
import { wasValueKnown } from '@domain/appointment/cancelled-draw';
import { agreement, type Entry, withEntry } from '@domain/appointment/enter-value';
import { can } from '@domain/identity/can';
import { membershipAt } from '@domain/identity/membership';
import { ENTERERS } from '@domain/identity/value-enterers';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { type DrawDocument, draws, entererOf } from '../../_kit/appointment/draws';
import { _, replaced } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { drawBeside, foundDraw, lookAtDraw, type SessionWithDraw } from '../draw-look';
import { ownIds } from '../own-ids';

type Wish = Call<InputOf<AppointmentActions, 'enter-draw-value'>>;
type Said = OutputOf<AppointmentActions, 'enter-draw-value'>;

/** How entering stands for whoever entered last: never what somebody else wrote, unless it is the same. */
function said({ entries, value }: Pick<DrawDocument, 'entries' | 'value'>, own: readonly string[]): Said {
  if (value) return { state: 'agreed', value: value.text };
  const mine = entries.find(({ who }) => own.includes(who));
  return { state: entries.length > 1 ? 'differs' : 'waiting', value: mine?.value ?? '' };
}

/** A draw that waits for its value, or was cancelled when that was known, and the caller's entry; refused where nothing is to be entered. */
function entryFor(call: Wish, { session, draw }: SessionWithDraw): { draw: DrawDocument; entry: Entry } {
  const { actor, now, input } = call;
  const { schoolId, state, seats, startsAt } = session;
  if (!can(actor, 'appointment.enter-draw-value', { schoolId, prefecture: null }, now))
    throw new Refusal('SESSION_NOT_FOUND');
  // What it would have come to is entered late as well: nobody is drawn by it any more, and everybody can compute it.
  const isWanted = (state === 'frozen' && now < startsAt) || wasValueKnown(session, draw);
  const isOpen = draw !== null && !draw.value && !draw.forAll && draw.count > seats;
  if (!isWanted || !isOpen) throw new Refusal('SESSION_NOT_NOW');
  if (now < draw.valueAt) throw new Refusal('DRAW_VALUE_EARLY');
  const value = BEACON[draw.beacon].read(input.value);
  if (value === null) throw new Refusal('DRAW_VALUE_WRONG');
  const office = membershipAt(actor, schoolId, ENTERERS, now)?.office ?? '';
  return { draw, entry: { who: entererOf(draw._id, actor.id), office, value, at: now } };
}

/** Writes an entry at the version that was read; null where somebody else wrote meanwhile. */
async function write(call: Wish, found: SessionWithDraw): Promise<Said | null> {
  const { now, key, fingerprint } = call;
  const own = ownIds(call).map((id) => entererOf(found.session._id, id));
  if (found.draw && isAgain(call, found.draw)) return said(found.draw, own);
  const { draw, entry } = entryFor(call, found);
  const entries = withEntry(draw.entries, entry, own);
  const agreed = agreement(entries);
  const value = agreed && {
    ...{ text: entry.value, at: now },
    by: agreed.map(({ who, office }) => ({ who, office })),
  };
  const recent = remembered(draw, { key, fingerprint });
  const after = { entries: agreed ? [] : entries, value, recent };
  const isThere = { _id: draw._id, state: draw.state, version: draw.version };
  const isWritten = await draws.updateWhere(isThere, { ...replaced(after), version: _.inc(1) });
  return isWritten ? said(after, own) : null;
}

/** One of two officers enters what was published. Two requests, and two more when somebody else enters at the same moment. */
async function enter(call: Wish): Promise<Said> {
  const first = await write(call, foundDraw(call));
  if (first) return first;
  const second = await write(call, await lookAtDraw(call.input.id, call));
  if (!second) throw new Refusal('BUSY');
  return second;
}

export const enterDrawValue = beside(enter, ({ id }) => drawBeside(id));
