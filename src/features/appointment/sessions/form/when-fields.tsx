import { View } from '@tarojs/components';
import { dayWithWeekday } from '@/i18n/dates';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { t } from '../words';
import type { Draft } from './draft';
import { PickDay } from './pick-day';
import { timeOf } from './time-of';

const LENGTHS = [30, 60, 90, 120, 180] as const;

type Times = Pick<Draft, 'day' | 'time' | 'minutes'>;
interface Props {
  times: Times;
  onChange: (more: Partial<Times>) => void;
}

const lengthText = (minutes: number): string =>
  minutes % 30 === 0 && minutes >= 60 ? t('when.hours', { n: minutes / 60 }) : t('when.minutes', { n: minutes });

/** On which day, at which hour of the school's clock, for how long. */
export function WhenFields({ times: { day, time, minutes }, onChange }: Props) {
  const lengths = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
  return (
    <>
      <Section title={t('when.day')} aside={dayWithWeekday(day)}>
        <PickDay id='day' day={day} onChange={(one) => onChange({ day: one })} />
      </Section>
      <View className='m20'>
        <Field
          id='time'
          label={t('when.time')}
          value={time}
          maxLength={5}
          onInput={(typed) => onChange({ time: typed })}
          {...(timeOf(time) === null ? { error: t('when.timeWrong') } : { hint: t('when.timeHint') })}
        />
      </View>
      <Section title={t('when.length')}>
        <View className='wrap'>
          {lengths.map((n) => (
            <Choice
              key={n}
              id={`length-${n}`}
              text={lengthText(n)}
              chosen={n === minutes}
              onTap={() => onChange({ minutes: n })}
            />
          ))}
        </View>
      </Section>
    </>
  );
}
