import { isForgotten } from '@domain/survey/about-persons';
import { View } from '@tarojs/components';
import type { Failure } from '@types_/core/envelope';
import type { RoundView } from '@types_/survey/answer-view';
import { useState } from 'react';
import { momentText } from '@/i18n/dates';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { FactBox } from '@/ui/fact-box';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { refusalText } from '../answer/refusal-text';
import type { KeptBallot } from '../ballot/kept-ballot';
import { t } from '../words';
import { checkBallot, type Found, idOf, sealOf } from './check-ballot';
import { hasOwnLine } from './own-line';

const TONES = { found: 'pine', changed: 'maple', missing: 'maple' } as const;

interface OutcomeProps {
  found: Found;
  /** Whether the published ballots have a line like it; null where that was not looked for. */
  line: boolean | null;
  ballot: KeptBallot;
  castUntil: string;
}

/** Refused because it came after the end, and not a moment before: nobody is to blame for that. */
const isLate = ({ stage, refusal, refusedAt }: KeptBallot, castUntil: string): boolean =>
  stage === 'refused' && refusal === 'ROUND_NOT_OPEN' && Date.parse(refusedAt ?? '') >= Date.parse(castUntil);

/** What the phone found. A ballot that came too late is not to be missed; one that was refused before the end is. */
function Outcome({ found: { outcome, count }, line, ballot, castUntil }: OutcomeProps) {
  const isExpected = outcome === 'missing' && isLate(ballot, castUntil);
  const { refusal, refusedAt } = ballot;
  const name = isExpected ? 'refused' : outcome;
  return (
    <View id='check-result'>
      <View className='t20'>{t(`check.${name}`)}</View>
      <Notice
        tone={isExpected ? 'brand' : TONES[outcome]}
        icon={isExpected ? 'info' : outcome === 'found' ? 'ok' : 'warn'}
        text={t(`check.${name}Text`, { n: count })}
      />
      {outcome === 'missing' && !isExpected && refusal && refusedAt && (
        <View id='turned-away' className='t15 i2 m8'>
          {t('check.turnedAway', { moment: momentText(refusedAt), why: refusalText(refusal) })}
        </View>
      )}
      {line !== null && (
        <Notice
          tone={line ? 'pine' : 'maple'}
          icon={line ? 'ok' : 'warn'}
          text={t(line ? 'check.line' : 'check.noLine')}
        />
      )}
    </View>
  );
}

/** The receipt of a ballot: its id, and whether it was counted as it was cast. */
export function Receipt({ view, ballot }: { view: RoundView; ballot: KeptBallot }) {
  const [pages, setPages] = useState<number | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [line, setLine] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const id = idOf(ballot);
  if (!id) return null;
  const check = async () => {
    setPages(1);
    setFailure(null);
    const expected = ballot.paper ? sealOf(ballot.paper.nonce, view.questionnaire.items, ballot.answers) : '';
    const reply = await checkBallot({ ...ballot, id }, expected, setPages);
    const file = reply.ok && reply.data.outcome === 'found' && ballot.paper ? reply.data.file : null;
    setLine(file === null ? null : await hasOwnLine(file, view.questionnaire.items, ballot.answers));
    setPages(null);
    if (reply.ok) setFound(reply.data);
    else setFailure(reply.error);
  };
  return (
    <View>
      <Section title={t('receipt')}>
        <FactBox id='ballot-id' label={t('receipt.id')} value={id} note={t('receipt.idNote')} />
        {found && <Outcome {...{ found, line, ballot }} castUntil={view.castUntil} />}
        <FailureNotice failure={failure} />
        {view.state === 'closed' && !isForgotten(view, new Date()) && (
          <Button
            id='check-ballot'
            kind={found ? 'weak' : 'primary'}
            text={pages === null ? t(found ? 'checkAgain' : 'check') : t('check.busy', { n: pages })}
            busy={pages !== null}
            onTap={() => void check()}
          />
        )}
      </Section>
    </View>
  );
}
