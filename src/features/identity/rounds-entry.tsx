import { ROUND_READERS } from '@domain/identity/round-roles';
import type { Me } from '@types_/identity/me';
import { PlaceRows } from './place-rows';
import { placesWith } from './places';
import { t } from './words';

const roundsPage = (place: string): string => `/packages/survey/pages/rounds/index?place=${place}`;

/** The way to the survey rounds of the places I look after. */
export const RoundsEntry = ({ me }: { me: Me }) => (
  <PlaceRows
    id='go-rounds'
    places={placesWith(me, ROUND_READERS)}
    title={t('rounds.title')}
    text={t('rounds.row')}
    icon='list'
    pageOf={roundsPage}
  />
);
