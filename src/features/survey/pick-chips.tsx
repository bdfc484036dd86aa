import { View } from '@tarojs/components';
import { Chip } from '@/ui/chip';

interface Props<T extends string | number> {
  id: string;
  options: readonly { value: T; text: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Several of a few, each a chip; the chosen ones have a tick. */
export function PickChips<T extends string | number>({ id, options, chosen, onChange }: Props<T>) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <View id={id} className='wrap m12'>
      {options.map(({ value, text }, index) => (
        <Chip
          key={value}
          id={`${id}-${index}`}
          text={text}
          {...(chosen.includes(value) ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
          onTap={() => toggle(value)}
        />
      ))}
    </View>
  );
}
