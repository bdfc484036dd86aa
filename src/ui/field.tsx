import { Input, View } from '@tarojs/components';
import { inputLabel, silent } from '@/platform/a11y';
import { FieldNote } from './field-note';
import './field.scss';
import { useFocus } from './use-focus';
import { useQuietInput } from './use-quiet-input';

interface Props {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  placeholder?: string;
  hint?: string;
  error?: string;
  maxLength?: number;
  type?: 'text' | 'number';
  onBlur?: () => void;
  onConfirm?: () => void;
  confirmType?: 'send' | 'search' | 'next' | 'go' | 'done';
}

/** One line to fill in, with its name above and what is wrong beneath. */
export function Field(props: Props) {
  const { id, label, value, onInput, placeholder, hint, error, maxLength = 140, type = 'text' } = props;
  const { onBlur, onConfirm, confirmType = 'done' } = props;
  const ref = useQuietInput(label);
  const { box, handlers } = useFocus(error, onBlur);
  return (
    <View className='field'>
      <View className='field-label' {...silent}>
        {label}
      </View>
      <View className={box}>
        <Input
          ref={ref}
          id={id}
          className='fld-in'
          value={value}
          type={type}
          maxlength={maxLength}
          placeholder={placeholder ?? ''}
          placeholderClass='fld-ph'
          confirmType={confirmType}
          onInput={({ detail }) => onInput(detail.value)}
          onConfirm={() => onConfirm?.()}
          {...handlers}
          {...inputLabel(label)}
        />
      </View>
      <FieldNote {...{ hint, error }} />
    </View>
  );
}
