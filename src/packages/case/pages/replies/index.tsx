import '@/features/case/errors';
import { Replies } from '@/features/case/replies/replies-page';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { inLanguage } from '@/remote/in-language';

/** The saved replies of a desk. */
function RepliesPage() {
  const { me } = useMe();
  return (
    <AgreedOnly me={me}>
      <Replies />
    </AgreedOnly>
  );
}

export default inLanguage(RepliesPage);
