import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import { fitLines } from '@/ui/fit-lines';
import { TextArea } from '@/ui/text-area';
import { Toggle } from '@/ui/toggle';
import { t } from './words';

interface Props {
  id: string;
  label: string;
  /** Null: it was not spoken of. */
  text: string | null;
  onChange: (text: string | null) => void;
  /** What is wrong with what is said, once that is to be shown. */
  error?: string;
}

/** What came of one brought case: a line of words, or that it was not spoken of. */
export function OutcomeFields({ id, label, text, onChange, error }: Props) {
  return (
    <>
      {text === null ? (
        <View className='t17 b'>{fitLines(label)}</View>
      ) : (
        <TextArea
          id={id}
          label={label}
          value={text}
          onInput={onChange}
          placeholder={t('write.outcomeExample')}
          maxLength={MOST.outcomeMax}
          minLines={2}
          {...(error ? { error } : {})}
        />
      )}
      <Toggle
        id={`${id}-unspoken`}
        label={t('write.unspoken')}
        {...(text === null ? { second: t('write.unspokenText') } : {})}
        on={text === null}
        onChange={(on) => onChange(on ? null : '')}
      />
    </>
  );
}
