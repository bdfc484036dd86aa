import { UNION_HEADS } from '@domain/identity/membership';
import type { Me } from '@types_/identity/me';
import { IDENTITY_PAGES } from '../pages';
import { PlaceRows } from '../place-rows';
import { placesWith } from '../places';
import { t } from './words';

/** The way to the calendars I look after. */
export const SchoolDaysEntry = ({ me }: { me: Me }) => (
  <PlaceRows
    id='go-school-days'
    places={placesWith(me, UNION_HEADS)}
    title={t('title')}
    text={t('entryText')}
    icon='clock'
    pageOf={IDENTITY_PAGES.schoolDays}
  />
);
