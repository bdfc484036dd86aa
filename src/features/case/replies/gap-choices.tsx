import { View } from '@tarojs/components';
import { a11y } from '@/platform/a11y';
import { Choice } from '@/ui/choice';
import type { Gap } from './use-saved-text';

interface Props {
  gaps: readonly Gap[];
  onChoose: (name: string, value: string) => void;
}

/** What else could stand in the gaps of a reply, each one tap away. */
export function GapChoices({ gaps, onChoose }: Props) {
  return (
    <View>
      {gaps
        .filter(({ values }) => values.length > 1)
        .map(({ name, values, chosen }) => (
          <View key={name} {...a11y('radiogroup', name)}>
            <View className='t13 i2'>{name}</View>
            <View className='wrap'>
              {values.map(({ value, text }, at) => (
                <Choice
                  key={value}
                  id={`gap-${name}-${at}`}
                  text={text}
                  chosen={value === chosen}
                  onTap={() => onChoose(name, value)}
                />
              ))}
            </View>
          </View>
        ))}
    </View>
  );
}
