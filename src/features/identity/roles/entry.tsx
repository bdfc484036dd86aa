import type { Me } from '@types_/identity/me';
import { PlaceRows } from '../place-rows';
import { placesToManage, ROLE_PAGES } from './pages';
import { t } from './words';

/** The way to the roles I may give, place by place. */
export const RolesEntry = ({ me }: { me: Me }) => (
  <PlaceRows
    id='manage'
    places={placesToManage(me)}
    title={t('title')}
    text={t('entry.text')}
    icon='people'
    pageOf={ROLE_PAGES.roles}
  />
);
