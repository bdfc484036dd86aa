import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { departmentPlaces, departmentsPage } from './pages';
import { t } from './words';

/** The way to the departments of my school. */
export function DepartmentsEntry({ me }: { me: Me }) {
  const places = departmentPlaces(me);
  if (places.length === 0) return null;
  return (
    <Section>
      <Block>
        {places.map(({ place, scope }) => (
          <Row
            key={place}
            id={`departments-${place}`}
            title={t('title')}
            second={scope}
            third={t('row')}
            leading={<Icon name='list' />}
            trailing='chevron'
            onTap={() => void navigateTo(departmentsPage(place))}
          />
        ))}
      </Block>
    </Section>
  );
}
