import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { placesToManage, ROLE_PAGES } from './pages';
import { t } from './words';

/** The way to the roles I may give, place by place. */
export function RolesEntry({ me }: { me: Me }) {
  const places = placesToManage(me);
  if (places.length === 0) return null;
  return (
    <Section>
      <Block>
        {places.map(({ place, scope }) => (
          <Row
            key={place}
            id={`manage-${place}`}
            title={t('title')}
            second={scope}
            third={t('entry.text')}
            leading={<Icon name='people' />}
            trailing='chevron'
            onTap={() => void navigateTo(ROLE_PAGES.roles(place))}
          />
        ))}
      </Block>
    </Section>
  );
}
