import '@/features/appointment/errors';
import { useState } from 'react';
import { DrawPage } from '@/features/appointment/draw/draw-page';
import { WholeOrder, wholeOpened } from '@/features/appointment/draw/whole-order';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';

function DrawPageHere() {
  const { session = '', whole } = useQuery();
  const [order] = useState(() => (whole ? wholeOpened(session) : null));
  return order ? <WholeOrder of={order} /> : <DrawPage session={session} />;
}

export default inLanguage(DrawPageHere);
