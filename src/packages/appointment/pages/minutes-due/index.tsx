import '@/features/appointment/errors';
import { MinutesDueList } from '@/features/appointment/minutes/due-list';
import { inLanguage } from '@/remote/in-language';

/** Minutes to write and to read. */
function MinutesDuePage() {
  return <MinutesDueList />;
}

export default inLanguage(MinutesDuePage);
