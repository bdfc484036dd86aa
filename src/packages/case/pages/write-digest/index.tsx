import '@/features/case/errors';
import type { About, DigestDraft } from '@types_/case/digest-view';
import { call } from '@/cloud/call';
import { Review } from '@/features/case/digest/review';
import { t } from '@/features/case/digest/words';
import { WriteDigest } from '@/features/case/digest/write-digest';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Page } from '@/ui/page';

/** Somebody else's digest is reviewed, one's own and a new one is written; what is public can be taken down. */
const isToReview = (draft: DigestDraft): boolean =>
  draft.state === 'published' || (draft.state === 'review' && !draft.mine);

/** The digest of a case or 议题. */
function WriteDigestPage() {
  const { kind = '', id = '' } = useQuery();
  const about: About = { kind: kind === 'matter' ? 'matter' : 'case', id };
  const loaded = useLoad(() => call('case', 'digest-draft', { about }), id);
  if (!loaded.data)
    return (
      <Page title={t('draft.title')} back>
        <Shown of={loaded}>{() => null}</Shown>
      </Page>
    );
  const { draft, topic } = loaded.data;
  const onChanged = (next: DigestDraft) => loaded.replace({ topic, draft: next });
  if (draft && isToReview(draft)) return <Review draft={draft} onChanged={onChanged} />;
  return <WriteDigest about={about} draft={draft} onChanged={onChanged} />;
}

export default inLanguage(WriteDigestPage);
