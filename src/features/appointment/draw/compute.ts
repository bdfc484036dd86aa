import { seedOf } from '@domain/appointment/draw';
import { type DrawFacts, Recomputed } from '@domain/appointment/recomputed';
import type { DrawView } from '@types_/appointment/draw-view';
import type { Failure } from '@types_/core/envelope';
import { call } from '@/cloud/call';

/** A phone answers to fingers between two stretches of this. */
const STRETCH_MS = 16;
const STEP = 50;
/** Lines that are hashed at once: a line has 19 signs. */
const SIGNS = 200 * 19;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Of what was cancelled before it was drawn the order follows from list and value all the same; nobody published any. */
const seedIfOff = ({ session, sealed, value, cancelled, drawn }: DrawView): string | null =>
  cancelled?.valueKnown && !drawn && value ? seedOf(value.text, session.id, sealed?.listHash ?? '') : null;

/** Whether there is an order to be computed. */
export const hasOrder = (view: DrawView): boolean => view.drawn !== null || seedIfOff(view) !== null;

export const factsOf = (view: DrawView): DrawFacts => {
  const { session, sealed, value, drawn } = view;
  const off = seedIfOff(view);
  return {
    ...{ session: session.id, count: sealed?.count ?? 0, listHash: sealed?.listHash ?? '' },
    ...{ value: drawn?.orderHash || off ? (value?.text ?? null) : null },
    ...{ seed: drawn?.seed ?? off, orderHash: drawn?.orderHash ?? null },
  };
};

/** Does steps until there are none, and lets go of the phone after each stretch. */
async function inStretches(step: () => boolean): Promise<void> {
  for (let goesOn = true; goesOn; await pause()) {
    const until = Date.now() + STRETCH_MS;
    while (goesOn && Date.now() < until) goesOn = step();
  }
}

async function takeIn(recomputed: Recomputed, page: string): Promise<void> {
  let at = 0;
  await inStretches(() => {
    recomputed.add(page.slice(at, at + SIGNS));
    at += SIGNS;
    return at < page.length;
  });
}

/** The pages of a list that the phone has not got yet. */
async function morePages(view: DrawView, known: string[]): Promise<Failure | null> {
  while (known.length < (view.sealed?.pages ?? 1)) {
    const answer = await call('appointment', 'draw', { id: view.session.id, page: known.length });
    if (!answer.ok) return answer.error;
    known.push(answer.data.sealed?.list ?? '');
  }
  return null;
}

/** Computes a draw on this phone, from the list page by page; `known`: pages that are here, to which it adds. Says how far it is. */
export async function compute(
  view: DrawView,
  known: string[],
  onStep: (done: number) => void,
): Promise<Recomputed | Failure> {
  const failure = await morePages(view, known);
  if (failure) return failure;
  const recomputed = new Recomputed(factsOf(view));
  for (const page of known) await takeIn(recomputed, page);
  await inStretches(() => {
    const goesOn = recomputed.step(STEP);
    onStep(recomputed.drawnSoFar);
    return goesOn;
  });
  return recomputed;
}
