import type { ApartReaders } from '@types_/appointment/application-view';
import { useEffect, useState } from 'react';
import { call } from '@/cloud/call';
import { t } from './words';

/** Who reads what is kept from the union, asked once somebody wants to; null: not known. */
export function useApartReaders(id: string, wanted: boolean): ApartReaders | null {
  const [readers, setReaders] = useState<ApartReaders | null>(null);
  useEffect(() => {
    if (wanted) void call('appointment', 'apart-readers', { id }).then((reply) => reply.ok && setReaders(reply.data));
  }, [id, wanted]);
  return readers;
}

/** Who reads it, as it is now, once that is known: nobody is promised who does not. And always that it cannot be undone. */
export function readersText(readers: ApartReaders | null): string {
  if (readers === null) return t('apart.stays');
  const { host, league } = readers;
  const who = host && league ? 'apart.both' : host ? 'apart.host' : league ? 'apart.league' : 'apart.nobody';
  return `${t(who)}${t('apart.stays')}`;
}

/** When whoever is met reads a topic that is kept from the union. `peers`: who is met, where those are fellow students. */
export function apartHint({ host, league }: ApartReaders, peers: string | null): string {
  if (!host) return t(league ? 'topic.hintHanded' : 'topic.hintUnread');
  return peers === null ? t('topic.hintApart') : t('topic.hintPeersApart', { office: peers });
}
