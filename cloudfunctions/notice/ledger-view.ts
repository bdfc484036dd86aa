import { isWorthAsking, type Ledger } from '@domain/notice/ledger';
import { TEMPLATE_NAMES } from '@types_/notice/template';
import type { TemplateView } from '@types_/notice/template-view';
import { readTemplates } from '../_kit/notice/templates';

/** The ledger for its owner: only what can be sent here at all, that is, what WeChat's templates are configured for. */
export function ledgerView(ledger: Ledger, now: Date): { templates: TemplateView[] } {
  const templates = readTemplates();
  return {
    templates: TEMPLATE_NAMES.flatMap((name) => {
      const template = templates[name];
      return template
        ? [{ name, id: template.id, left: ledger[name].left, ask: isWorthAsking(ledger[name], now) }]
        : [];
    }),
  };
}
