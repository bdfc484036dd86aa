import type { Me } from '@types_/identity/me';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { placesToManage, ROLE_PAGES } from './pages';
import { t } from './words';

/** From the page about me: to the roles I may give, and to the code by which I get one. */
export function RolesEntry({ me }: { me: Me }) {
  const places = placesToManage(me);
  return (
    <Section {...(places.length > 0 ? { title: t('entry.section') } : {})}>
      <Block id='me-manage'>
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
        <Row
          id='have-code'
          title={t('entry.code')}
          second={t('entry.codeText')}
          leading={<Icon name='plus' />}
          trailing='chevron'
          onTap={() => void navigateTo(ROLE_PAGES.accept)}
        />
      </Block>
    </Section>
  );
}
