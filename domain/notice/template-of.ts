import type { NoticeKind } from '@types_/notice/kind';
import type { TemplateName } from '@types_/notice/template';

/** As which subscribe message each kind of notice goes out; what somebody has to act on is a message of its own. */
export const TEMPLATE_OF: Record<NoticeKind, TemplateName> = {
  'rebind-asked': 'account',
  'rebind-done': 'account',
  'rebind-refused': 'account',
  'name-opened': 'account',
  'opening-approved': 'account',
  'opening-refused': 'account',
  'role-granted': 'account',
  'role-ended': 'account',
  'term-ending': 'account',
  'term-to-renew': 'account',
  'data-exported': 'account',
  'correction-asked': 'account',
  'case-acknowledged': 'case-moved',
  'case-replied': 'case-moved',
  'case-asked': 'case-yours',
  'case-answered': 'case-yours',
  'case-refused': 'case-moved',
  'photo-rejected': 'case-moved',
  'digest-answered': 'case-moved',
};
