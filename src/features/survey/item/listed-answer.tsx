import type { Value } from '@domain/survey/answers';
import type { Language } from '@types_/core/language';
import type { Item } from '@types_/survey/questionnaire-schema';
import { AnswerList } from '@/ui/answer-list';
import { answerLines, chosenLines, isFull, tapped } from './answer-lines';
import { wordsIn } from './words-in';

interface Props {
  id: string;
  item: Exclude<Item, { kind: 'text' }>;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  disabled: boolean;
  language: Language;
  row?: string;
}

/** A scale, one or several options, or a row of a matrix: all are lines to tap, so that the next one of them sends words only. */
export function ListedAnswer({ id, item, value, onChange, disabled, language, row }: Props) {
  const rowLabel = item.kind === 'matrix' ? item.rows.find((one) => one.id === row)?.label : undefined;
  return (
    <AnswerList
      id={id}
      lines={answerLines(item, language)}
      chosen={chosenLines(value, row)}
      several={item.kind === 'multiple'}
      full={isFull(item, value)}
      disabled={disabled}
      label={wordsIn(rowLabel ?? item.title, language)}
      onTap={(line) => onChange(tapped(item, value, line, row))}
    />
  );
}
