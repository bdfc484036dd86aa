import type { OpeningView, WaitingView } from '@types_/identity/approval-view';
import { dayText, momentText } from '@/i18n/dates';
import { Row } from '@/ui/row';
import { reasonText, t } from './words';

const secondOf = (request: WaitingView): string =>
  request.kind === 'rebind'
    ? t('row.student', { grade: request.grade, level: request.level, college: request.college })
    : t('row.case', { number: request.caseNumber, reason: reasonText(request) });

const titleOf = (request: WaitingView): string =>
  request.kind === 'rebind'
    ? t('row.rebind', { name: request.name })
    : t(`row.opening.${request.what}`, { office: request.office, name: request.name });

/** Until when it is to be decided: what is decided in hours says the moment. */
const untilText = ({ askedAt, until }: Pick<WaitingView, 'askedAt' | 'until'>): string =>
  Date.parse(until) - Date.parse(askedAt) < 86_400_000 ? momentText(until) : dayText(until);

/** A request that I may decide; one that was objected to is only told. */
export function WaitingRow({ request, onOpen }: { request: WaitingView; onOpen: (() => void) | null }) {
  const { id, askedAt } = request;
  return (
    <Row
      id={`approval-${id}`}
      title={titleOf(request)}
      second={secondOf(request)}
      third={t('row.times', { asked: momentText(askedAt), until: untilText(request) })}
      {...(onOpen ? { trailing: 'chevron' as const, onTap: onOpen } : {})}
    />
  );
}

/** A request of my own, and what was said to it. */
export function AskedRow({ request, onOpen }: { request: OpeningView; onOpen: () => void }) {
  const { id, state, caseNumber, answer, what } = request;
  const known = state === 'pending' || state === 'approved' || state === 'refused' || state === 'expired';
  return (
    <Row
      id={`asked-${id}`}
      title={t(`row.asked.${what}`, { number: caseNumber })}
      second={t(`state.${known ? state : 'other'}`, { answer, day: untilText(request) })}
      third={reasonText(request)}
      trailing='chevron'
      onTap={onOpen}
    />
  );
}
