import type { PublicDays as Days } from '@types_/identity/school-days-view';
import { dayWithWeekday } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { rangeText } from './day-text';
import { t } from './words';

/** The next holidays and the workdays that make up for them: enough to see what counts in the months ahead. */
const MOST = 6;

/** Public holidays ahead, and what is not known of them yet. */
export function PublicDays({ days }: { days: Days[] }) {
  const next = days.slice(0, MOST);
  const guess = next.find(({ isGuess }) => isGuess);
  return (
    <Section title={t('public')}>
      <Block id='public-days'>
        {next.map(({ holiday, from, to, isWork }) => {
          const name = t(`holiday.${holiday}`);
          return isWork ? (
            <Row
              key={from}
              title={t('workTitle', { day: dayWithWeekday(from) })}
              second={t('work', { holiday: name })}
            />
          ) : (
            <Row key={from} title={name} second={rangeText({ from, to })} />
          );
        })}
      </Block>
      {guess && <TimelineNote icon='info' text={t('notAnnounced', { year: guess.from.slice(0, 4) })} />}
    </Section>
  );
}
