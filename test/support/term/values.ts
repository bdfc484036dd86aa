import type { Beacon } from '@types_/appointment/beacon';
import type { DrawDocument } from '../../../cloudfunctions/_kit/appointment/draws';
import type { Person } from '../simulation/cast';
import type { World } from './world';

const two = (figure: number): string => String(figure).padStart(2, '0');

/** What was published for a draw: of its moment, so that everybody who looks it up finds the same. */
export function publishedValue(beacon: Beacon, valueAt: Date): string {
  const figure = Math.floor(valueAt.getTime() / 60_000);
  if (beacon === 'sse') return `${3000 + (figure % 900)}.${two(figure % 97)}`;
  const reds = [3, 7, 11, 19, 23].map((one, nth) => one + ((figure >> nth) & 1));
  return `${[...reds, 28 + (figure % 6)].map(two).join(' ')} + ${two(1 + (figure % 16))}`;
}

/** One figure is another: no two people mistype alike. */
function mistyped(value: string, others: readonly string[]): string {
  const wrong = [1, 2, 3, 4, 5].map((figure) => value.replace(/\d$/, String(figure)));
  return wrong.find((one) => one !== value && !others.includes(one)) ?? value;
}

/** One of the desk looks the value up and enters it; some mistype, and mend it when they are told. */
export async function enterValue(world: World, { openid, id }: Person, draw: DrawDocument): Promise<void> {
  const { phones, random, memory } = world;
  const view = await phones.read(openid, 'appointment', 'draw', { id: draw._id, page: 0 });
  if (!view?.entry) return;
  const right = publishedValue(draw.beacon, draw.valueAt);
  if (view.entry.mine === right) return;
  const isSlip = view.entry.mine === null && random.next() < 0.2;
  const value = isSlip
    ? mistyped(right, [...(memory.entries.get(draw._id) ?? new Map<string, string>()).values()])
    : right;
  const { ok } = await phones.write(openid, 'appointment', 'enter-draw-value', { id: draw._id, value });
  if (ok) memory.entered(draw._id, id, value);
}
