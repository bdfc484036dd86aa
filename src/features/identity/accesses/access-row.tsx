import type { AccessView } from '@types_/identity/access-view';
import { dayOfMonth, timeText } from '@/i18n/dates';
import { navigateTo } from '@/platform/navigation';
import { DayMark } from '@/ui/day-mark';
import { Row } from '@/ui/row';
import { t } from './words';

const caseAt = (id: string) => `/packages/case/pages/case/index?id=${id}`;

/** The caller took their own data along: in the record, so that nobody who holds their phone does it unseen. */
export const isOwn = ({ role }: AccessView): boolean => role === 'self';

const OwnRow = ({ access: { seq, at } }: { access: AccessView }) => (
  <Row
    id={`access-${seq}`}
    leading={<DayMark day={dayOfMonth(at)} time={timeText(at)} />}
    title={t('list.own')}
    second={t('list.ownText')}
  />
);

/** One look: which office, why, at what, in which case. */
export function AccessRow({ access }: { access: AccessView }) {
  const { seq, at, office, what, reason, words, caseId, caseNumber, approvedBy } = access;
  if (isOwn(access)) return <OwnRow access={access} />;
  const why = reason && t('list.why', { reason: reason === 'other' ? words : t(`reason.${reason}`) });
  const more = [
    t('list.what', { what: t(`what.${what}`) }),
    ...(approvedBy ? [t('list.approved', { office: approvedBy })] : []),
    ...(caseNumber ? [caseNumber] : []),
  ];
  return (
    <Row
      id={`access-${seq}`}
      leading={<DayMark day={dayOfMonth(at)} time={timeText(at)} />}
      title={office}
      second={why ?? ''}
      third={more.join(' · ')}
      {...(caseId ? { trailing: 'chevron' as const, onTap: () => void navigateTo(caseAt(caseId)) } : {})}
    />
  );
}
