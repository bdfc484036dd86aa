import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';

/** Whether the school's youth league is here, asked once somebody wants it; null: not known. */
export function useLeague(wanted: boolean): boolean | null {
  const [league, setLeague] = useState<boolean | null>(null);
  useEffect(() => {
    if (wanted) void call('case', 'my-school', {}).then((reply) => reply.ok && setLeague(reply.data.league));
  }, [wanted]);
  return league;
}
