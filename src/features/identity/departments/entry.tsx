import { ROUTING_ROLES } from '@domain/identity/membership';
import type { Me } from '@types_/identity/me';
import { PlaceRows } from '../place-rows';
import { placesWith } from '../places';
import { departmentsPage } from './pages';
import { t } from './words';

/** The row that leads to what students of a school can choose: another context's page. */
export const topicsEntry = () =>
  ({ id: 'topics', title: t('go.topics'), text: t('go.topics.row'), icon: 'topic' }) as const;

/** The way to the departments of my school. */
export const DepartmentsEntry = ({ me }: { me: Me }) => (
  <PlaceRows
    id='departments'
    places={placesWith(me, ROUTING_ROLES)}
    title={t('title')}
    text={t('row')}
    icon='list'
    pageOf={departmentsPage}
  />
);
