import { dayOf } from '@domain/core/school-clock';
import type { SchoolBreak, SchoolDaysView } from '@types_/identity/school-days-view';
import { dayText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { rangeText } from './day-text';
import { t } from './words';

interface Entry {
  what: 'own' | 'usual';
  given: SchoolBreak;
}

/** The breaks to come in their order, the school's own and those that stand in for them. */
function entriesOf({ breaks, usual }: SchoolDaysView): Entry[] {
  const own = breaks.map((given): Entry => ({ what: 'own', given }));
  const guessed = usual.map(
    ({ season, from, to }): Entry => ({ what: 'usual', given: { name: t(`season.${season}`), from, to } }),
  );
  const today = dayOf(new Date());
  return [...own, ...guessed]
    .filter(({ given }) => given.to >= today)
    .sort((a, b) => (a.given.from < b.given.from ? -1 : 1));
}

/** Which office entered a break, and when. */
function thirdOf({ given }: Entry, { entered }: SchoolDaysView): { third?: string } {
  const one = entered.find(({ from }) => from === given.from);
  return one ? { third: t('entered', { office: one.office, day: dayText(dayOf(new Date(one.at))) }) } : {};
}

/** The breaks to come, each to be changed or confirmed by a tap. */
export function Breaks({ view, onOpen }: { view: SchoolDaysView; onOpen: (entry: Entry) => void }) {
  const entries = entriesOf(view);
  return (
    <Section title={t('breaks')} aside={t('break.toChange')}>
      <Block id='breaks'>
        {entries.map((entry) => (
          <Row
            key={entry.given.from}
            id={`break-${entry.given.from}`}
            title={entry.given.name}
            second={rangeText(entry.given)}
            {...(entry.what === 'usual'
              ? { third: t('guessed'), trailing: t('break.toConfirm') }
              : thirdOf(entry, view))}
            onTap={() => onOpen(entry)}
          />
        ))}
      </Block>
    </Section>
  );
}

/** What the union took back and what counts all the same, so that nobody wonders why no more days are free; nothing where there is none. */
export function TakenBack({ days }: { days: SchoolDaysView['takenBack'] }) {
  if (days.length === 0) return null;
  return (
    <Section title={t('takenBack')}>
      <Block id='taken-back'>
        {days.map(({ name, from, to, until }) => (
          <Row
            key={`${from} ${until}`}
            title={name}
            second={rangeText({ from, to })}
            third={t('takenBack.text', { day: dayText(dayOf(new Date(until))) })}
          />
        ))}
      </Block>
    </Section>
  );
}
