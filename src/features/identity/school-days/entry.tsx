import { UNION_HEADS } from '@domain/identity/membership';
import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { IDENTITY_PAGES } from '../pages';
import { t } from './words';

/** The schools whose calendar somebody looks after, each once. */
function schoolsOf({ memberships }: Me): { place: string; scope: string }[] {
  const held = memberships.filter(({ role, schoolId }) => schoolId !== null && UNION_HEADS.includes(role));
  return [...new Map(held.map(({ place, scope }) => [place, { place, scope }])).values()];
}

/** The way to the calendars I look after. */
export function SchoolDaysEntry({ me }: { me: Me }) {
  const schools = schoolsOf(me);
  if (schools.length === 0) return null;
  return (
    <Section>
      <Block>
        {schools.map(({ place, scope }) => (
          <Row
            key={place}
            id={`go-school-days-${place}`}
            title={t('title')}
            {...(schools.length > 1 ? { second: scope } : { second: t('entryText') })}
            leading={<Icon name='clock' />}
            trailing='chevron'
            onTap={() => void navigateTo(IDENTITY_PAGES.schoolDays(place))}
          />
        ))}
      </Block>
    </Section>
  );
}
