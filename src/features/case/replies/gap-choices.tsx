import { View } from '@tarojs/components';
import { useState } from 'react';
import { dotted } from '@/i18n/words';
import { a11y } from '@/platform/a11y';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import type { Gap } from './use-saved-text';

interface Props {
  gaps: readonly Gap[];
  onChoose: (name: string, value: string) => void;
}

/** What stands in the gaps of a reply; a tap on one shows what else could. */
export function GapChoices({ gaps, onChoose }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const several = gaps.filter(({ values }) => values.length > 1);
  const shown = several.find(({ name }) => name === open);
  return (
    <View className='m16'>
      <View className='wrap'>
        {several.map(({ name, chosen }) => (
          <Chip
            key={name}
            id={`gap-${name}`}
            text={dotted(name, chosen)}
            onTap={() => setOpen(open === name ? null : name)}
          />
        ))}
      </View>
      <View>
        {shown && (
          <View className='wrap' {...a11y('radiogroup', shown.name)}>
            {shown.values.map(({ value, text }, at) => (
              <Choice
                key={value}
                id={`gap-${shown.name}-${at}`}
                text={text}
                chosen={value === shown.chosen}
                onTap={() => {
                  onChoose(shown.name, value);
                  setOpen(null);
                }}
              />
            ))}
          </View>
        )}
      </View>
    </View>
  );
}
