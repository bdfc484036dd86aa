import '@/features/case/errors';
import { CASE_HANDLERS } from '@domain/identity/membership';
import { TellForm } from '@/features/case/telling/tell-form';
import { useMe } from '@/features/identity/me-store';
import { placesWith } from '@/features/identity/places';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { inLanguage } from '@/remote/in-language';

/** An officer writes down what a student tells. */
function TellPage() {
  const { me } = useMe();
  return (
    <AgreedOnly me={me}>
      <TellForm place={me ? (placesWith(me, CASE_HANDLERS)[0]?.place ?? '') : undefined} />
    </AgreedOnly>
  );
}

export default inLanguage(TellPage);
