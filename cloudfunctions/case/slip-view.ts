import { maskedName } from '@domain/identity/masked-name';
import type { SlipView } from '@types_/case/telling-view';
import type { CaseDocument } from '../_kit/case/document';
import { slipCode } from '../_kit/case/slip';
import { unseal } from '../_kit/crypto';
import { authorPlace } from '../_kit/personal/cases';

/** What the officer has in hand: whose it is, or the code that makes it somebody's, as it stands now. */
export const slipOf = (document: CaseDocument, dates: SlipView['dates']): SlipView => ({
  ...{ id: document._id, number: document.number, title: document.title, dates },
  author: document.author && maskedName(unseal(document.author.name, authorPlace(document._id))),
  code: slipCode(document._id, document),
});
