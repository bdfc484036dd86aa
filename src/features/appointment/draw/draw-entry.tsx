import { useEffect } from 'react';
import { call } from '@/cloud/call';
import { navigateTo } from '@/platform/navigation';
import { Row } from '@/ui/row';
import { keepDraw, keptDraw } from './kept';
import { DRAW_PAGES } from './pages';
import { t } from './words';

/** The way from a session to its draw; and the phone remembers the fingerprint of the list as soon as it is sealed. */
export function DrawEntry({ session, isSealed }: { session: string; isSealed: boolean }) {
  useEffect(() => {
    if (!isSealed || keptDraw(session)) return;
    // Silently: without an answer the phone keeps it the next time.
    void call('appointment', 'draw', { id: session, page: 0 }).then((answer) => answer.ok && keepDraw(answer.data));
  }, [session, isSealed]);
  return (
    <Row
      id='go-draw'
      title={t('title')}
      second={t('entryText')}
      trailing='chevron'
      onTap={() => void navigateTo(DRAW_PAGES.draw(session))}
    />
  );
}
