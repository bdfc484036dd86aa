import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { monthOnly, weekdayOnly } from '@/i18n/date-parts';
import { dayOfMonth, dayWithWeekday } from '@/i18n/dates';
import { DateCard } from '@/ui/date-card';
import { fitLines } from '@/ui/fit-lines';
import { hoursText, whereText, whoText } from './facts-text';
import { t } from './words';

/** What a session is about, with whom, on which day, where, and who may come. */
export function SessionHead({ session }: { session: SessionView }) {
  const { title, host, startsAt, who } = session;
  const spoken = t('facts.spoken', { day: dayWithWeekday(startsAt), time: hoursText(session) });
  return (
    <View id='session-head'>
      <View className='r'>
        <View className='g'>
          <View className='t28'>{fitLines(title)}</View>
          <View className='t17 i2 m4'>{fitLines(`${host.office} ${host.name}`)}</View>
        </View>
        <DateCard
          month={monthOnly(startsAt)}
          day={dayOfMonth(startsAt)}
          weekday={weekdayOnly(startsAt)}
          label={spoken}
        />
      </View>
      <View className='t15 i2 m12'>{fitLines(whereText(session))}</View>
      <View className='t15 i2'>{fitLines(whoText(who))}</View>
    </View>
  );
}
