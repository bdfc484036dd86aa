import { Input, View } from '@tarojs/components';
import { inputLabel } from '@/platform/a11y';
import './field.scss';
import { Icon } from './icon';
import './search-field.scss';
import { Tap } from './tap';
import { useFocus } from './use-focus';
import { useQuietInput } from './use-quiet-input';

interface Props {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  maxLength: number;
  onInput: (value: string) => void;
  onConfirm: () => void;
  /** Says what the cross at its end does, which is there once something is written. */
  clearLabel: string;
  onClear: () => void;
}

/** One line to look for something, without a name above it. */
export function SearchField(props: Props) {
  const { id, label, placeholder, value, maxLength, onInput, onConfirm, clearLabel, onClear } = props;
  const ref = useQuietInput(label);
  const { box, handlers } = useFocus(undefined);
  return (
    <View className={`${box} search`}>
      <Icon name='find' size='s' />
      <Input
        ref={ref}
        id={id}
        className='fld-in'
        value={value}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='fld-ph'
        confirmType='search'
        onInput={({ detail }) => onInput(detail.value)}
        onConfirm={onConfirm}
        {...handlers}
        {...inputLabel(label)}
      />
      <View>
        {value !== '' && (
          <Tap id={`${id}-clear`} className='search-clear' label={clearLabel} onTap={onClear}>
            <Icon name='no' size='s' />
          </Tap>
        )}
      </View>
    </View>
  );
}
