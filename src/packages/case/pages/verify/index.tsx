import '@/features/case/errors';
import { VerifyCase } from '@/features/case/verify/verify-case';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** Whether anything of a case was changed or taken away, found out on this phone. */
function VerifyPage() {
  const { id = '' } = useQuery();
  return <VerifyCase id={id} />;
}

export default inLanguage(VerifyPage);
