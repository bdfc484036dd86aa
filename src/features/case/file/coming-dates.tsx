import { View } from '@tarojs/components';
import type { Receipt } from '@types_/case/view';
import { dayText, timeText } from '@/i18n/dates';
import { Dates } from '@/ui/dates';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t as dangerText } from '../danger/words';
import { doubtText } from '../due';
import { t } from '../words';

const OWED = ['acknowledge', 'reply', 'result'] as const;
type Owed = (typeof OWED)[number];

interface Props {
  danger: boolean;
  office: string;
  /** The three dates in words. */
  date: (of: Owed) => string;
  /** The time of the day, where that counts. */
  time?: (of: Owed) => string;
  doubt?: string;
}

function ComingDates({ danger, office, date, time = () => '', doubt = '' }: Props) {
  return (
    <Section title={t('file.then')} aside={danger ? dangerText('days') : t('file.thenDays')}>
      <View>
        <Dates
          items={OWED.map((of) => ({
            date: date(of),
            text: [time(of), t(`date.${of}`, { office })].filter(Boolean).join(' '),
            ...(of === 'result' ? { last: true } : {}),
          }))}
        />
        {doubt !== '' && <TimelineNote icon='info' text={doubt} />}
      </View>
    </Section>
  );
}

/** What will come after sending, before it was sent: school days, where there is danger hours. */
export const PromisedDates = ({ danger, office }: { danger: boolean; office: string }) => (
  <ComingDates
    danger={danger}
    office={office}
    date={(of) => (danger ? dangerText(`then.${of}`) : t(`file.then.${of}`))}
  />
);

/** What was promised: the days, where there is danger the moments. */
export function ReceiptDates({ receipt }: { receipt: Receipt }) {
  const { dates, moments, office } = receipt;
  return (
    <ComingDates
      danger={Boolean(moments)}
      office={office}
      date={(of) => dayText(dates[of])}
      time={(of) => (moments ? timeText(moments[of]) : '')}
      doubt={moments ? '' : doubtText({ ...dates, day: dates.result })}
    />
  );
}
