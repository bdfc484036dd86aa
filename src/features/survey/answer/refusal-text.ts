import { errorText } from '@/i18n/error-text';
import { t } from '../words';
import type { PaperFailure } from './paper';

/** Why a paper was not got or a ballot not cast, in words. */
export const refusalText = (code: PaperFailure): string =>
  code === 'WRONG_KEY' || code === 'PHONE_FULL' || code === 'NO_RANDOM' ? t(code) : errorText({ code, params: {} });
