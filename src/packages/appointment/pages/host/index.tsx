import '@/features/appointment/errors';
import { HostPage } from '@/features/appointment/minutes/host-page';
import { inLanguage } from '@/remote/in-language';

/** The sessions and promises of whoever is met. */
function HostDeskPage() {
  return <HostPage />;
}

export default inLanguage(HostDeskPage);
