import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import './segmented.scss';
import { Tap } from './tap';

interface Props {
  id: string;
  options: { value: string; text: string }[];
  value: string;
  onChange: (value: string) => void;
  /** Spoken name of the whole group. */
  label?: string;
}

/** Two to four ways to see or do the same thing, one of them in force. */
export function Segmented({ id, options, value, onChange, label }: Props) {
  return (
    <View id={id} className='sgm' {...a11y('radiogroup', label)}>
      {options.map((option) => (
        <Tap
          key={option.value}
          id={`${id}-${option.value}`}
          className={`sgm-item${option.value === value ? ' sgm-on' : ''}`}
          role='radio'
          checked={option.value === value}
          onTap={() => onChange(option.value)}
        >
          {option.text}
        </Tap>
      ))}
    </View>
  );
}
