import { type DrawDocument, draws } from '../../_kit/appointment/draws';
import { sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { askForValue } from '../ask-for-value';
import { drawLine, mayDraw } from '../draw-line';
import { tried } from '../tried';

const PAGE = 50;

/** One step for a sealed draw: it is void with its session, waits for its value, or is drawn. Whether it was drawn. */
async function step(draw: DrawDocument, now: Date): Promise<boolean> {
  const session = await sessions.get(draw._id);
  if (!session || session.state === 'cancelled') {
    await draws.updateWhere({ _id: draw._id, state: 'sealed' }, { state: 'void', version: _.inc(1) });
    return false;
  }
  const ready = await mayDraw(draw, session);
  if (ready) return (await drawLine(ready, session)) === true;
  // What should have taken place by now can only be cancelled.
  if (now < session.endsAt) await askForValue(draw, now);
  return false;
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
