import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './answer-list.scss';
import { fitLines } from './fit-lines';
import type { Points } from './five-point-rating';
import { Tap } from './tap';

export interface AnswerLine {
  value: string;
  text: string;
  /** A face before it, 5 the happiest. */
  face?: Points;
  /** Set apart from the others: an answer that is none of the scale. What that means stands beside it. */
  apart?: string;
}

interface Props {
  id: string;
  lines: readonly AnswerLine[];
  chosen: readonly string[];
  onTap: (value: string) => void;
  /** Several may be chosen. */
  several?: boolean;
  /** Lines that are not chosen are deaf: as many as may be chosen are. */
  full?: boolean;
  disabled?: boolean;
  /** Spoken name of the whole group. */
  label: string;
}

function classOf({ face, apart }: AnswerLine, isOn: boolean, isOff: boolean, several: boolean): string {
  const mark = apart === undefined ? (face ? ` ans-f ans-f${face}` : several ? ' ans-box' : ' ans-dot') : ' ans-apart';
  return `ans${mark}${isOn ? ' ans-on' : ''}${isOff ? ' ans-off' : ''}`;
}

/**
 * The answers to one question, each a whole line to tap. Lines are told apart by their place, so that the next question of
 * the same shape sends words and nothing else.
 */
export function AnswerList({ id, lines, chosen, onTap, several = false, full, disabled, label }: Props) {
  return (
    <View id={id} className='answers' {...a11y(several ? 'group' : 'radiogroup', label)}>
      {lines.map((line, place) => {
        const isOn = chosen.includes(line.value);
        const isOff = Boolean(disabled || (full && !isOn && line.apart === undefined));
        return (
          <Tap
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays from one question to the next
            key={place}
            id={`${id}-${line.value}`}
            className={classOf(line, isOn, isOff, several)}
            role={several ? 'checkbox' : 'radio'}
            checked={isOn}
            disabled={isOff}
            onTap={() => onTap(line.value)}
          >
            {line.apart ? (
              <View className='g'>
                {fitLines(line.text)}
                <View className='ans-2'>{line.apart}</View>
              </View>
            ) : (
              fitLines(line.text)
            )}
          </Tap>
        );
      })}
    </View>
  );
}
