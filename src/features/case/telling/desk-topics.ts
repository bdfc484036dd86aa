import type { OfferedTopic } from '@types_/case/topics-view';
import { useCallback, useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { SHIPPED } from '../file/my-school';

/** What can be chosen at a desk's school, and asking once more; null while it is not heard yet. `place`: undefined until it is known. */
export function useDeskTopics(place: string | undefined): [readonly OfferedTopic[] | null, () => void] {
  const [topics, setTopics] = useState<readonly OfferedTopic[] | null>(null);
  const ask = useCallback(() => {
    if (place !== undefined)
      void call('case', 'show-topics', { place }).then((reply) =>
        setTopics((before) => (reply.ok ? reply.data.topics.filter(({ hidden }) => !hidden) : (before ?? SHIPPED))),
      );
  }, [place]);
  useEffect(ask, [ask]);
  return [topics, ask];
}
