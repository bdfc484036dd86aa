import { SHIPPED_TOPICS, type Topic } from '@types_/case/category';
import type { CommandName } from '@types_/case/command';
import { REFUSAL_GROUNDS } from '@types_/case/status';
import type { Random } from '../../../tools/seed/random';
import { HIDDEN_TOPIC, OWN_TOPICS } from '../../../tools/seed/school-settings';
import type { Letters } from './letters';
import { LETTERS } from './words';

type Written = keyof typeof LETTERS;
const isWritten = (name: string): name is Written => name in LETTERS;

/** What can be chosen at both schools: one of their own stands where one is hidden. */
export const ALL_TOPICS: readonly Topic[] = SHIPPED_TOPICS.map((topic) =>
  topic === HIDDEN_TOPIC ? OWN_TOPICS.parcels.id : topic,
);

/** What somebody says in a step, and the words of it by which it is found again. */
export function sayIn(name: CommandName, letters: Letters, random: Random, solved = true) {
  const words = isWritten(name) ? letters.write(LETTERS[name]) : '';
  const says: Partial<Record<CommandName, object>> = {
    ...{ reply: { text: words }, ask: { text: words }, note: { text: words }, supplement: { text: words } },
    ...{ urge: { text: words }, reopen: { reason: words }, 'send-back': { reason: words } },
    answer: { text: words, outcome: random.next() < 0.8 ? 'done' : 'cannot' },
    extend: { days: 1 + random.below(10), reason: words },
    refuse: { ground: random.pick(REFUSAL_GROUNDS), channel: words },
    callback: { solved: random.pick([true, false, null]), text: words },
    verdict: { solved },
    confirm: { holds: solved },
    rate: { rating: solved ? 3 + random.below(3) : 1 + random.below(4) },
  };
  return { words, say: says[name] ?? {} };
}
