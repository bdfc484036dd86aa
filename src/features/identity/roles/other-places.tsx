import type { InstitutionView } from '@types_/identity/institution';
import type { PlaceId } from '@types_/identity/place';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { SchoolPicker } from '../school-picker';
import { ROLE_PAGES } from './pages';
import { t } from './words';

const CITY = 'city-';
const open = (place: PlaceId) => void navigateTo(ROLE_PAGES.roles(place));

/** From a city to the youth leagues of its schools, from the province to its cities. */
export function OtherPlaces({ place }: { place: PlaceId }) {
  const [picking, setPicking] = useState(false);
  if (place === 'province') return <Cities />;
  if (!place.startsWith(CITY)) return null;
  const isHere = ({ prefectureCode }: InstitutionView) => `${CITY}${prefectureCode}` === place;
  return (
    <Section title={t('school')}>
      {picking ? (
        <SchoolPicker only={isHere} onPick={({ id }) => open(id)} />
      ) : (
        <Block>
          <Row id='pick-school' title={t('schoolText')} trailing='chevron' onTap={() => setPicking(true)} />
        </Block>
      )}
    </Section>
  );
}

function Cities() {
  const schools = useLoad(() => call('identity', 'list-institutions', {}));
  return (
    <Section title={t('city')}>
      <Shown of={schools} rows={9}>
        {({ institutions }) => (
          <Block>
            {[...new Map(institutions.map((one) => [one.prefectureCode, one.prefecture]))].map(([code, name]) => (
              <Row
                key={code}
                id={`city-${code}`}
                title={name}
                trailing='chevron'
                onTap={() => open(`${CITY}${code}`)}
              />
            ))}
          </Block>
        )}
      </Shown>
    </Section>
  );
}
