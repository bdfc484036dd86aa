import type { Problem } from '@domain/survey/check-questionnaire';
import { FieldNote } from '@/ui/field-note';
import { problemText } from './texts';

/** The first thing wrong with an item, in words; `item` empty: with the questionnaire itself. */
export function Wrong({ problems, item }: { problems: readonly Problem[]; item: string }) {
  const found = problems.find((one) => one.item === item);
  return found ? <FieldNote error={problemText(found)} /> : null;
}
