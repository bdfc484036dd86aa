import type { RebindView } from '@types_/identity/approval-view';
import { dayText } from '@/i18n/dates';
import { translator } from '@/i18n/words';
import { rebind } from '@/i18n/zh-CN/rebind';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { IDENTITY_PAGES } from '../pages';

const t = translator('rebind', rebind);

/** States in which the one thing left to do is to begin again. */
const OVER: readonly RebindView['state'][] = ['refused', 'ended', 'expired', 'moved', 'objected'];

/** Where a request for another binding stands, as the account sees it that asked or has lost its own. */
export function RebindState({ view, onAgain }: { view: RebindView; onAgain?: () => void }) {
  const { state, school, until, words } = view;
  const again = onAgain ?? (() => void navigateTo(IDENTITY_PAGES.bind));
  return (
    <EmptyState
      title={t(state)}
      text={t(`${state}Text`, { school, day: dayText(until), words })}
      {...(OVER.includes(state) ? { action: <Button id='go-bind' kind='weak' text={t('again')} onTap={again} /> } : {})}
    />
  );
}
