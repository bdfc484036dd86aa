import type { ChainHead } from '@types_/case/view';
import { useEffect } from 'react';
import { navigateTo } from '@/platform/navigation';
import { Chip } from '@/ui/chip';
import { CASE_PAGES } from '../pages';
import { keepHead } from './kept';
import { t } from './words';

/** The way from a case to its verification; and the phone remembers how far the case had come when it was looked at. */
export function VerifyEntry({ id, head }: { id: string; head: ChainHead }) {
  const { seq, hash } = head;
  useEffect(() => keepHead(id, { seq, hash }), [id, seq, hash]);
  return <Chip id='verify-case' icon='seal' text={t('title')} onTap={() => void navigateTo(CASE_PAGES.verify(id))} />;
}
