import type { AppliedView } from '@types_/appointment/application-view';
import { momentText } from '@/i18n/dates';
import type { Sure } from './sure-sheet';
import { t } from './words';

/** What giving back means, by what somebody has. */
export function sureToLeave(applied: AppliedView, now: Date): Omit<Sure, 'onYes'> {
  if (applied.is !== 'seated') return { title: t('sure.place'), text: t('sure.place.text'), act: t('leave.place') };
  const isLate = now >= new Date(applied.freeUntil);
  const until = momentText(applied.freeUntil);
  return {
    title: t(isLate ? 'sure.late' : 'sure.seat'),
    text: isLate ? t('sure.late.text') : t('sure.seat.text', { until }),
    act: t('leave.seat'),
  };
}

export const sureToDecline = (): Omit<Sure, 'onYes'> => ({
  title: t('sure.decline'),
  text: t('sure.decline.text'),
  act: t('decline'),
});

export const sureToWithdraw = (): Omit<Sure, 'onYes'> => ({
  title: t('sure.withdraw'),
  text: t('sure.withdraw.text'),
  act: t('withdraw'),
});
