import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { fitLines } from './fit-lines';
import './option-list.scss';
import { Tap } from './tap';

export interface Option {
  value: string;
  text: string;
  second?: string;
}

interface Props {
  id: string;
  options: Option[];
  value: string | null;
  onChange: (value: string) => void;
  /** Spoken name of the whole group. */
  label?: string;
}

/** One of several answers, each a whole line to tap. */
export function OptionList({ id, options, value, onChange, label }: Props) {
  return (
    <View id={id} {...a11y('radiogroup', label)}>
      {options.map((option) => {
        const isChosen = option.value === value;
        return (
          <Tap
            key={option.value}
            id={`${id}-${option.value}`}
            className={`opt${isChosen ? ' opt-on' : ''}`}
            role='radio'
            checked={isChosen}
            onTap={() => onChange(option.value)}
          >
            {option.second ? (
              <View className='g'>
                {fitLines(option.text)}
                <View className='opt-2'>{fitLines(option.second)}</View>
              </View>
            ) : (
              fitLines(option.text)
            )}
          </Tap>
        );
      })}
    </View>
  );
}
