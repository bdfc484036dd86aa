import '@/features/survey/errors';
import { knownRound } from '@/features/survey/known-round';
import { Secrecy } from '@/features/survey/secrecy/secrecy';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Why nobody knows whose a ballot is. */
function SecrecyPage() {
  const { id = '' } = useQuery();
  return <Secrecy view={knownRound(id)} />;
}

export default inLanguage(SecrecyPage);
