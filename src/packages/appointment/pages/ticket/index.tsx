import '@/features/appointment/errors';
import { Ticket } from '@/features/appointment/door/ticket';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

/** The ticket of the reader's seat in a session. */
function TicketPage() {
  const { id = '' } = useQuery();
  return <Ticket id={id} />;
}

export default inLanguage(TicketPage);
