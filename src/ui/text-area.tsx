import { Textarea, View } from '@tarojs/components';
import { inputLabel, silent } from '@/platform/a11y';
import { FieldNote } from './field-note';
import type { IconName } from './icon';
import './field.scss';
import './text-area.scss';
import { useFocus } from './use-focus';
import { useQuietInput } from './use-quiet-input';

interface Props {
  id: string;
  label: string;
  /** The label is spoken only: the page's title asks the question already. */
  hideLabel?: boolean;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  error?: string;
  hint?: string;
  hintIcon?: IconName;
  maxLength: number;
  count?: boolean;
  minLines?: 2 | 4 | 6;
}

/** Room to write: grows with the words, never scrolls inside. */
export function TextArea(props: Props) {
  const { id, label, hideLabel, value, onInput, onBlur, placeholder, error, hint, hintIcon } = props;
  const { maxLength, count, minLines = 4 } = props;
  const ref = useQuietInput(label);
  const { box, handlers } = useFocus(error, onBlur);
  return (
    <View className='field'>
      {!hideLabel && (
        <View className='field-label' {...silent}>
          {label}
        </View>
      )}
      <View className={box}>
        <Textarea
          ref={ref}
          id={id}
          className={`fld-area fld-${minLines}`}
          value={value}
          // What stands there already is never cut.
          maxlength={value.length > maxLength ? -1 : maxLength}
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          cursorSpacing={120}
          placeholder={placeholder ?? ''}
          placeholderClass='fld-ph'
          onInput={({ detail }) => onInput(detail.value)}
          {...handlers}
          {...inputLabel(label)}
        />
      </View>
      <FieldNote {...{ hint, hintIcon, error }} {...(count ? { count: `${value.length} / ${maxLength}` } : {})} />
    </View>
  );
}
