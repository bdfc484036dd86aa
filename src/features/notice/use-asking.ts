import type { OutputOf } from '@types_/core/envelope';
import type { NoticeActions } from '@types_/notice/actions';
import { MOST_ASKED } from '@types_/notice/template';
import type { TemplateView } from '@types_/notice/template-view';
import { call } from '@/cloud/call';
import { currentLanguage } from '@/i18n/language';
import { askToSubscribe } from '@/platform/subscribe';
import { useSend } from '@/remote/use-send';
import { t } from './words';

const dialog = () => ({
  title: t('dialog.title'),
  content: t('dialog.content'),
  confirmText: t('dialog.yes'),
  cancelText: t('dialog.no'),
});

/**
 * Asks by WeChat's own dialog, and writes down what was said. Must run in the tap itself: WeChat opens the dialog for a
 * finger only, so the templates are there before. `onSaid`: whether anything was accepted.
 */
export function useAsking(
  onSaid: (accepted: boolean) => void,
  onDone: (ledger: OutputOf<NoticeActions, 'accepted'>) => void,
) {
  const { busy, failure, send } = useSend(onDone);
  const ask = async (templates: readonly TemplateView[]) => {
    const asked = templates.slice(0, MOST_ASKED);
    const said = await askToSubscribe(
      asked.map(({ id }) => id),
      dialog(),
    );
    const answers = asked.map(({ name, id }) => ({ template: name, answer: said[id] ?? 'reject' }));
    onSaid(answers.some(({ answer }) => answer === 'accept'));
    await send(JSON.stringify([answers, Date.now()]), (key) =>
      call('notice', 'accepted', { answers, language: currentLanguage() }, key),
    );
  };
  return { busy, failure, ask };
}
