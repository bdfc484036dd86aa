import { parseDay } from '@domain/core/parse-day';
import { dayWithWeekday } from '@/i18n/dates';
import { Field } from '@/ui/field';
import { t } from './words';

interface Props {
  id: string;
  label: string;
  value: string;
  onInput: (text: string) => void;
  /** Says so when no day was typed. */
  tried: boolean;
}

/** A day that is typed; which day of the week it is stands beneath, so that a slip is seen. */
export function DayField({ tried, value, ...field }: Props) {
  const day = parseDay(value);
  return (
    <Field
      {...field}
      value={value}
      maxLength={12}
      hint={day ? dayWithWeekday(day) : t('day.hint')}
      {...(tried && !day ? { error: t('day.wrong') } : {})}
    />
  );
}
