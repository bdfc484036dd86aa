import '@/features/case/errors';
import { ReplyForm } from '@/features/case/replies/reply-form';
import { useMe } from '@/features/identity/me-store';
import { AgreedOnly } from '@/features/identity/privacy/agreed-only';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** One saved reply of a desk, or a new one. */
function ReplyPage() {
  const { me } = useMe();
  const { id = '' } = useQuery();
  return (
    <AgreedOnly me={me}>
      <ReplyForm id={id} />
    </AgreedOnly>
  );
}

export default inLanguage(ReplyPage);
