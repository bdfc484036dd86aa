import '@/features/survey/errors';
import { RoundPreview } from '@/features/survey/rounds/round-preview';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** What a round asks, for those who look after it. */
function RoundPreviewPage() {
  const { place = '', id = '' } = useQuery();
  return <RoundPreview place={place} id={id} />;
}

export default inLanguage(RoundPreviewPage);
