import { dayOf, plusDays } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayWithWeekday } from '@/i18n/dates';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { t } from '../words';

interface Props {
  id: string;
  day: string;
  onChange: (day: string) => void;
}

const WEEK = 7;

/** The Monday of a day's week. */
const mondayOf = (day: string): string => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK));

/** A day, week by week: chosen, not typed. What is past cannot be chosen. */
export function PickDay({ id, day, onChange }: Props) {
  const today = dayOf(new Date());
  const [monday, setMonday] = useState(() => mondayOf(day));
  const days = Array.from({ length: WEEK }, (_none, index) => plusDays(monday, index)).filter((one) => one >= today);
  return (
    <>
      <View id={id} className='wrap'>
        {days.map((one) => (
          <Chip
            key={one}
            id={`${id}-${one}`}
            text={dayWithWeekday(one)}
            {...(one === day ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
            onTap={() => onChange(one)}
          />
        ))}
      </View>
      <View className='pair m8'>
        <Button
          id={`${id}-before`}
          kind='weak'
          small
          text={t('when.before')}
          disabled={monday <= today}
          onTap={() => setMonday(plusDays(monday, -WEEK))}
        />
        <Button
          id={`${id}-after`}
          kind='weak'
          small
          text={t('when.after')}
          onTap={() => setMonday(plusDays(monday, WEEK))}
        />
      </View>
    </>
  );
}
