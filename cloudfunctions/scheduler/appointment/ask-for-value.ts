import { differs } from '@domain/appointment/enter-value';
import { dayOf, schoolTime } from '@domain/core/school-clock';
import { mayEnter } from '@domain/identity/value-enterers';
import type { NoticeKind } from '@types_/notice/kind';
import { type DrawDocument, draws, entererOf } from '../../_kit/appointment/draws';
import { _ } from '../../_kit/database';
import { notify } from '../../_kit/notice/notices';
import { staffOf } from '../staff';

/** Nobody is woken: on the days after the first, people are asked from this hour on. */
const DAY_BEGINS = 8;

interface Occasion {
  kind: Extract<NoticeKind, 'draw-value-due' | 'draw-value-differs'>;
  name: string;
  /** Only those who entered something. */
  isForEnterers: boolean;
}

/** What the desk is to be told now: once a day that a value is to be entered, and those who entered, that it is not the same. */
function occasionsOf({ entries, valueAt }: DrawDocument, now: Date): Occasion[] {
  const day = dayOf(now);
  const isFirst = day === dayOf(valueAt);
  const due: Occasion = { kind: 'draw-value-due', name: `due ${day}`, isForEnterers: false };
  const words = entries.map(({ at }) => at.getTime());
  const other: Occasion = {
    kind: 'draw-value-differs',
    name: `differs ${Math.max(0, ...words)}`,
    isForEnterers: true,
  };
  return [...(isFirst || schoolTime(now).hour() >= DAY_BEGINS ? [due] : []), ...(differs(entries) ? [other] : [])];
}

/** Asks those who may enter the value of a draw, from its time on, until two have entered the same. Telling twice is telling once. */
export async function askForValue(draw: DrawDocument, now: Date): Promise<void> {
  const { _id: session, schoolId, entries, asked } = draw;
  if (now < draw.valueAt) return;
  const owed = occasionsOf(draw, now).filter(({ name }) => !asked.includes(name));
  if (owed.length === 0) return;
  const staff = (await staffOf([schoolId])).filter(({ memberships }) => mayEnter(memberships, schoolId, now));
  const entered = new Set(entries.map(({ who }) => who));
  for (const { kind, name, isForEnterers } of owed) {
    const readers = staff.filter(({ id }) => !isForEnterers || entered.has(entererOf(session, id)));
    const list = readers.map(({ id: to }) => ({ to, kind, params: { session }, about: `${session}:${name}` }));
    if (list.length > 0) await notify(list, now);
    await draws.updateWhere({ _id: session, asked: _.neq(name) }, { asked: _.push([name]) });
  }
}
