import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { CASE_PAGES } from '../pages';
import { t } from './words';

/** At the desk: somebody stands at the counter, or calls. */
export const TellDock = () => (
  <Dock>
    <Button id='go-tell' kind='outline' icon='plus' text={t('title')} onTap={() => void navigateTo(CASE_PAGES.tell)} />
  </Dock>
);
