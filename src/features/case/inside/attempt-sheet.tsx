import { View } from '@tarojs/components';
import { CASE_LIMITS } from '@types_/case/limits';
import { REACH_WAYS } from '@types_/case/reach';
import { useState } from 'react';
import { a11y } from '@/platform/a11y';
import { toast } from '@/platform/toast';
import { Choice } from '@/ui/choice';
import { Segmented } from '@/ui/segmented';
import { HeardSheet, type OfCase } from '../calling/heard-sheet';
import { t } from './words';

/** Minutes ago; a phone's clock may be wrong, so that no time of day is sent. */
const AGO = [0, 60, 180] as const;
const HEARD = ['missed', 'reached'] as const;

/** How and when somebody looked for a student who is silent in danger, and what came of it: written down for the student and the youth league. */
export function AttemptSheet(of: OfCase) {
  const [how, setHow] = useState<(typeof REACH_WAYS)[number]>('phone');
  const [ago, setAgo] = useState<(typeof AGO)[number]>(0);
  async function take(heard: (typeof HEARD)[number], text: string) {
    const failed = await of.step.take('attempt', { how, ago, reached: heard === 'reached', text });
    if (!failed) void toast(t('attempt.done'));
    return failed;
  }
  return (
    <HeardSheet
      {...of}
      title={t('attempt.title')}
      hint={t('attempt.text')}
      heard={{
        ...{ id: 'attempt-heard', label: t('attempt.heard'), options: HEARD },
        text: (one) => t(`attempt.${one}`),
      }}
      words={{
        ...{ id: 'attempt-text', kind: 'attempt', label: t('attempt.hint') },
        ...{ most: CASE_LIMITS.reasonMax, needed: false },
      }}
      send={{ id: 'attempt-send', text: t('attempt.send'), take }}
      after={
        <View className='wrap m12' {...a11y('radiogroup', t('attempt.when'))}>
          {AGO.map((value) => (
            <Choice
              key={value}
              id={`attempt-ago-${value}`}
              text={t(`attempt.ago.${value}`)}
              chosen={value === ago}
              onTap={() => setAgo(value)}
            />
          ))}
        </View>
      }
    >
      <View className='m12'>
        <Segmented
          id='attempt-how'
          label={t('attempt.how')}
          options={REACH_WAYS.map((value) => ({ value, text: t(`attempt.${value}`) }))}
          value={how}
          onChange={(value) => setHow(REACH_WAYS.find((one) => one === value) ?? 'phone')}
        />
      </View>
    </HeardSheet>
  );
}
