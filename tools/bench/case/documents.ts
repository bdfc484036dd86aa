import { linked } from '../../../cloudfunctions/_kit/case/chain';
import { atFiling, type CaseDocument, derived, withSeals } from '../../../cloudfunctions/_kit/case/document';
import { seal } from '../../../cloudfunctions/_kit/crypto';
import { authorPlace } from '../../../cloudfunctions/_kit/personal/cases';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { decide } from '../../../domain/case/decide';
import { fileCase } from '../../../domain/case/file';
import { foundBy } from '../../../domain/case/search/found-by';
import type { CaseState } from '../../../domain/case/state';
import type { Command } from '../../../types/case/command';
import { DEMO_MATTERS } from '../../seed/demo/stories';
import { randomFrom } from '../../seed/random';

const DAY_MS = 86_400_000;
const NAME = '王小明';
/** So many are still open, whatever there are: what a desk has to do does not grow with what is done. */
const OPEN = 200;

const DESK = { id: 'bench-officer', role: 'officer' as const, office: '权益部' };

/** Sentences of the demo's matters, mixed: every case another text of some hundred characters, with words that many share. */
function* textsOf(count: number): Generator<{ text: string; place: string; topic: CaseState['topic'] }> {
  const random = randomFrom('bench case');
  const sentences = DEMO_MATTERS.flatMap(({ text }) => text.split('。').filter(Boolean));
  for (let n = 0; n < count; n += 1) {
    const { place, topic } = random.pick(DEMO_MATTERS);
    const said = [random.pick(sentences), random.pick(sentences), `第${n}号的${random.pick(sentences)}`];
    yield { text: `${said.join('。')}。`, place, topic };
  }
}

/** Cases of one school over two years, most of them over, as documents to store. */
export function* benchCases(schoolId: string, count: number, now: Date): Generator<CaseDocument> {
  let n = 0;
  for (const { text, place, topic } of textsOf(count)) {
    n += 1;
    const filedAt = new Date(now.getTime() - ((count - n) / count) * 700 * DAY_MS - 60_000);
    const author = { id: `${schoolId}:bench-${n % 5000}`, role: 'author' as const, office: '' };
    let state = fileCase({ schoolId, topic, text, place, danger: false }, author, filedAt, publicCalendar);
    const later = (days: number) => new Date(Math.min(filedAt.getTime() + days * DAY_MS, now.getTime()));
    const steps: [typeof DESK | typeof author, Command, number][] = [[DESK, { name: 'acknowledge' }, 0.5]];
    if (n % Math.max(1, Math.floor(count / OPEN)) !== 0)
      steps.push(
        [DESK, { name: 'answer', text: '已经修好了，有问题再说。', outcome: 'done' }, 3],
        [author, { name: 'verdict', solved: n % 3 !== 0 }, 4],
      );
    for (const [by, command, days] of steps) {
      const next = decide(state, command, by, later(days), publicCalendar);
      if (next.ok) state = next.data;
    }
    const _id = `bench-case-${String(n).padStart(7, '0')}`;
    const number = `bench-${n}`;
    yield withSeals({
      ...state,
      ...foundBy({ text, place, number }),
      ...derived(state, later(4), publicCalendar, []),
      ...atFiling(state, [], [], filedAt),
      ...{ _id, version: 0, number, photos: [], claimHash: null },
      author: { name: seal(NAME, authorPlace(_id)), grade: 2025, level: '本科' },
      uncounted: false,
      buckets: [],
      events: linked(
        _id,
        { ...state, photos: [] },
        state,
        [],
        state.events.map((event) => ({ ...event, key: `${_id}:${event.seq}`, fingerprint: '' })),
      ),
    });
  }
}
