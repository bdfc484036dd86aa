import * as z from '../core/zod';

/** What somebody can be told; the words are the client's. Params never name a person. */
export const NOTICE_KINDS = [
  /** Somebody asks to use this binding from another WeChat account. */
  'rebind-asked',
  /** The binding has moved to another WeChat account, or has come to this one. */
  'rebind-done',
  /** The officer said no to moving the binding. */
  'rebind-refused',
  /** Somebody opened this student's real name or contact. */
  'name-opened',
  /** A role was given. */
  'role-granted',
  /** A role has ended. */
  'role-ended',
  /** This account's data were exported: should it not have been you. */
  'data-exported',
  /** To the union's admins: a student says that the roster is wrong about them; params: field, code (which the student shows). */
  'correction-asked',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export const NoticeKind = z.enum(NOTICE_KINDS);
