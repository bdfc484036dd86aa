import { noticeActions } from '@types_/notice/actions';
import { cloudFunction } from '../_kit/router';
import { acceptMessages } from './actions/accept-messages';
import { listTemplates } from './actions/list-templates';
import { markRead } from './actions/mark-read';
import { openInbox } from './actions/open-inbox';
import { setLanguage } from './actions/set-language';

export const main = cloudFunction('notice', noticeActions, {
  inbox: openInbox,
  'mark-read': markRead,
  templates: listTemplates,
  accepted: acceptMessages,
  'set-language': setLanguage,
});
