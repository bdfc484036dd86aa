import { dayWithWeekday } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { t } from './words';

interface Props {
  days: string[];
  busy: boolean;
  onAdd: () => void;
  onRemove: (day: string) => void;
}

/** The school's make-up days to come. */
export function Workdays({ days, busy, onAdd, onRemove }: Props) {
  return (
    <Section title={t('workdays')}>
      <Block id='workdays'>
        {days.map((day) => (
          <Row
            key={day}
            title={dayWithWeekday(day)}
            trailing={
              <Button
                id={`workday-remove-${day}`}
                kind='quiet'
                small
                text={t('workdays.remove')}
                disabled={busy}
                onTap={() => onRemove(day)}
              />
            }
          />
        ))}
        <Row id='workday-add' title={t('workdays.add')} second={t('workdays.text')} trailing='chevron' onTap={onAdd} />
      </Block>
    </Section>
  );
}
