import type { AppointmentErrorCode } from '../appointment/error-code';
import type { CaseErrorCode } from '../case/error-code';
import type { IdentityErrorCode } from '../identity/error-code';
import type { SurveyErrorCode } from '../survey/error-code';

/** Codes any action may answer with. */
export const CORE_ERROR_CODES = [
  /** The input does not fit its schema; params: field, problem, limit. */
  'INPUT_INVALID',
  /** No such action in this function. */
  'ACTION_UNKNOWN',
  /** A writing action came without a usable idempotency key. */
  'KEY_MISSING',
  /** The idempotency key was used before with another input; nothing was written. */
  'KEY_REUSED',
  /** The call carries no WeChat account. */
  'CALLER_UNKNOWN',
  /** The account is not bound to a student or an office yet. */
  'NOT_BOUND',
  /** The caller's roles do not include this action. */
  'NOT_ALLOWED',
  /** The platform's check found something in a text that may not be published; params: label, the platform's number for what. Nothing was stored. */
  'CONTENT_REFUSED',
  /** Others changed the same record again and again meanwhile; trying once more is safe. */
  'BUSY',
  /** A fault of ours, logged under the request id. */
  'INTERNAL',
] as const;
export type CoreErrorCode = (typeof CORE_ERROR_CODES)[number];

/** Codes that only the client makes, when no answer came. */
export const CLIENT_ERROR_CODES = ['OFFLINE', 'NO_ANSWER'] as const;
export type ClientErrorCode = (typeof CLIENT_ERROR_CODES)[number];

/** Every code a screen may have to put into words. */
export type ErrorCode =
  | CoreErrorCode
  | ClientErrorCode
  | IdentityErrorCode
  | CaseErrorCode
  | SurveyErrorCode
  | AppointmentErrorCode;
