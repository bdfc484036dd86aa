import '@/features/appointment/errors';
import { CheckIn } from '@/features/appointment/door/check-in';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** At the door of a session, for those who let people in. */
function DoorPage() {
  const { id = '' } = useQuery();
  return <CheckIn id={id} />;
}

export default inLanguage(DoorPage);
