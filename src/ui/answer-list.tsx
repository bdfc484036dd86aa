import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './answer-list.scss';
import { fitLines } from './fit-lines';
import { Tap } from './tap';

export interface AnswerLine {
  value: string;
  text: string;
}

interface Props {
  id: string;
  lines: readonly AnswerLine[];
  chosen: readonly string[];
  onTap: (value: string) => void;
  /** Faces before the first five lines, the happiest first; otherwise a mark of a choice. */
  faces?: boolean;
  /** The last line is set apart: an answer that is none of the others. */
  apart?: boolean;
  /** Several may be chosen. */
  several?: boolean;
  /** As many as may be chosen are: all other lines but the one apart are deaf. */
  full?: boolean;
  disabled?: boolean;
  /** Spoken name of the whole group. */
  label: string;
}

/**
 * The answers to one question, each a whole line to tap. Lines are told apart by their place, and what they look like by the
 * list: the next question sends words and nothing else.
 */
export function AnswerList(props: Props) {
  const { id, lines, chosen, onTap, faces, apart, several = false, full, disabled, label } = props;
  const shape = faces ? ' ans-faces' : several ? ' ans-boxes' : '';
  return (
    <View
      id={id}
      className={`answers${shape}${apart ? ' ans-apart' : ''}`}
      {...a11y(several ? 'group' : 'radiogroup', label)}
    >
      {lines.map(({ value, text }, place) => {
        const isOn = chosen.includes(value);
        const isApart = apart && place === lines.length - 1;
        const isOff = Boolean(disabled || (full && !isOn && !isApart));
        return (
          <Tap
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays from one question to the next
            key={place}
            id={`${id}-${place + 1}`}
            className={`ans${isOn ? ' ans-on' : ''}${isOff ? ' ans-off' : ''}`}
            role={several ? 'checkbox' : 'radio'}
            checked={isOn}
            disabled={isOff}
            onTap={() => onTap(value)}
          >
            {fitLines(text)}
          </Tap>
        );
      })}
    </View>
  );
}
