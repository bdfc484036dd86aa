import { AcceptInvitation } from '@/features/identity/roles/accept-invitation';
import { inLanguage } from '@/remote/in-language';

/** Takes a role by a code. */
function AcceptPage() {
  return <AcceptInvitation />;
}

export default inLanguage(AcceptPage);
