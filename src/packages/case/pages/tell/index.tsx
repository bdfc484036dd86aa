import '@/features/case/errors';
import { TellForm } from '@/features/case/telling/tell-form';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { inLanguage } from '@/remote/in-language';

/** An officer writes down what a student tells. */
function TellPage() {
  const { me } = useMe();
  return (
    <AgreedOnly me={me}>
      <TellForm />
    </AgreedOnly>
  );
}

export default inLanguage(TellPage);
