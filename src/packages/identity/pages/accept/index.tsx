import { AcceptInvitation } from '@/features/identity/roles/accept-invitation';

/** Takes a role by a code. */
export default function AcceptPage() {
  return <AcceptInvitation />;
}
