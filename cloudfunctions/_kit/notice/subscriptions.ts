import type { Ledger } from '@domain/notice/ledger';
import type { Language } from '@types_/core/language';
import type { TemplateName } from '@types_/notice/template';
import { _, Collection } from '../database';

/** What a person has accepted, template by template: one document each, changed by one conditional update. */
export interface SubscriptionDocument {
  /** The person's id. */
  _id: string;
  version: number;
  templates: Ledger;
  /** In which the messages are written: what the phone spoke when it accepted, or was switched to since. */
  language: Language;
  /** Keys of the last calls that changed it, so that a retry is not another acceptance. */
  keys: string[];
}

export const subscriptions = new Collection<SubscriptionDocument>('subscriptions');

/** Takes one acceptance out: false when none is left. */
export const takeOne = (personId: string, template: TemplateName): Promise<boolean> =>
  subscriptions.updateWhere(
    { _id: personId, [`templates.${template}.left`]: _.gt(0) },
    { [`templates.${template}.left`]: _.inc(-1), version: _.inc(1) },
  );

/** Puts back what was taken for a message that certainly did not go out. */
export const putBack = (personId: string, template: TemplateName): Promise<boolean> =>
  subscriptions.updateWhere({ _id: personId }, { [`templates.${template}.left`]: _.inc(1), version: _.inc(1) });

/** WeChat says that nothing is left: so it is. */
export const emptyOut = (personId: string, template: TemplateName): Promise<boolean> =>
  subscriptions.updateWhere({ _id: personId }, { [`templates.${template}.left`]: 0, version: _.inc(1) });
