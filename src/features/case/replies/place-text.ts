import type { ReplyPlace } from '@types_/case/reply';
import { overviewText } from '@/i18n/overview-text';
import { t } from './words';

/** Where a reply is offered, in words. */
export const placeText = (place: ReplyPlace): string =>
  place === 'any' ? t('place.any') : overviewText(`category.${place}`);
