import { type DrawDocument, draws } from '../../_kit/appointment/draws';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { askForValue } from '../appointment/ask-for-value';
import { drawLine, mayDraw } from '../appointment/draw-line';
import { tried } from '../tried';

const PAGE = 50;

/** One step for a sealed draw: it is void with its session, waits for its value, or is drawn. Whether it was drawn. */
async function step(draw: DrawDocument, now: Date): Promise<boolean> {
  const session = await sessions.get(draw._id);
  if (!session || session.state === 'cancelled') {
    await draws.updateWhere({ _id: draw._id, state: 'sealed' }, { state: 'void', version: _.inc(1) });
    return false;
  }
  if (session.state === 'frozen' && now >= session.startsAt) {
    await cancelUndrawn(session, now);
    return false;
  }
  const ready = await mayDraw(draw, session);
  if (ready) return (await drawLine(ready, session)) === true;
  await askForValue(draw, now);
  return false;
}

/** Whoever would be drawn now could not come any more: everybody who applied is told that it does not take place, as when an officer says so. */
async function cancelUndrawn({ _id, version, state: from }: SessionDocument, now: Date): Promise<void> {
  const cancelled = _.set({ at: now, by: null, reason: null, from, told: false });
  await sessions.updateWhere({ _id, version, state: from }, { state: 'cancelled', cancelled, version: _.inc(1) });
}

/**
 * Draws what has its value, or where there is a seat for everybody (product.md section 4); asks for the values that are missing. Where
 * nobody applied, the session goes on with an empty line.
 */
export const drawSessions: Job = {
  name: 'draw-sessions',
  everyMinutes: 1,
  async run(task) {
    let drawn = 0;
    for (let after = ''; hasTime(task); ) {
      const page = await draws.after({ state: 'sealed' }, after, PAGE);
      for (const draw of page)
        if (hasTime(task) && (await tried('draw-sessions', draw._id, () => step(draw, task.now)))) drawn += 1;
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last._id;
    }
    return { drawn };
  },
};
