import type { SessionView } from '@types_/appointment/session-view';
import { dayWithWeekday, momentText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { hoursText, howText, whoText } from './facts-text';
import { t } from './words';

/** What is settled of a session, and how it goes, in rows: for those who look after it. */
export function PlanFacts({ session }: { session: SessionView }) {
  const { startsAt, place, opensAt, closesAt, applicants, numbers, seats } = session;
  const window = t('one.windowText', { from: momentText(opensAt), to: momentText(closesAt) });
  const applied = applicants === null ? '' : t('one.applicants', { n: applicants });
  return (
    <Block id='plan-facts'>
      <Row title={t('one.where')} second={`${dayWithWeekday(startsAt)} ${hoursText(session)}`} third={place} />
      <Row title={t('one.window')} second={window} {...(applied ? { third: applied } : {})} />
      <Row
        title={t('one.line')}
        second={numbers ? t('one.lineText', numbers) : t('check.seats', { n: seats })}
        third={howText(session)}
      />
      <Row title={t('one.who')} second={whoText(session.who)} />
      {session.scope !== '' && <Row title={t('scope.title')} second={session.scope} />}
    </Block>
  );
}
