import { isForgotten } from '@domain/survey/about-persons';
import { View } from '@tarojs/components';
import type { RoundView } from '@types_/survey/answer-view';
import { momentText } from '@/i18n/dates';
import { sentences } from '@/i18n/words';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import type { KeptBallot } from '../ballot/kept-ballot';
import { t } from '../words';
import { refusalText } from './refusal-text';
import type { Standing } from './standing';

interface Props {
  standing: Exclude<Standing, 'open'>;
  view: RoundView;
  ballot: KeptBallot | null;
}

function textOf({ standing, view, ballot }: Props): string {
  const moment = momentText(view.closesAt);
  switch (standing) {
    case 'waiting':
      return t(ballot?.paper ? 'waiting.text' : 'waiting.noPaper');
    case 'refused':
      return sentences(
        ballot?.refusedAt ? t('refused.at', { moment: momentText(ballot.refusedAt) }) : '',
        ballot?.refusal ? refusalText(ballot.refusal) : '',
        ballot?.paper && !isForgotten(view, new Date()) ? t('refused.perhaps') : '',
      );
    case 'over':
      return t('over.text', { moment });
    case 'cast':
      if (isForgotten(view, new Date())) return t('cast.forgotten');
      return t(view.state === 'closed' ? 'cast.over' : 'cast.text');
    case 'counting':
      return t('counting.text');
    case 'called-off':
      if (ballot?.stage !== 'cast') return t('called-off.text');
      return t(view.cancelled?.isCleared ? 'called-off.cast' : 'called-off.castSoon');
    default:
      return t(`${standing}.text`);
  }
}

/** Why a round was called off; none where the platform has not cleared it yet. */
const reasonText = (reason: string): string =>
  reason === '' ? t('called-off.unchecked') : t('called-off.reason', { reason });

/** Where one stands with a round that cannot be answered (any more), and what that means. */
export function StandingNotice(props: Props) {
  const { standing, view, ballot } = props;
  const isWrong = standing === 'alarm' || standing === 'refused';
  const isGood = standing === 'cast';
  return (
    <View id={`standing-${standing}`}>
      <View className='t28 m8'>{fitLines(t(standing === 'counting' ? 'over.title' : `${standing}.title`))}</View>
      <Notice
        tone={isWrong ? 'maple' : isGood ? 'pine' : standing === 'waiting' ? 'corn' : 'brand'}
        icon={isWrong ? 'warn' : isGood ? 'ok' : standing === 'waiting' ? 'clock' : 'info'}
        text={textOf(props)}
      />
      {standing === 'called-off' && view.cancelled && (
        <View id='called-off-reason' className='t15 i2 m8'>
          {reasonText(view.cancelled.reason)}
        </View>
      )}
      {standing === 'waiting' && ballot?.refusedAt && (
        <Notice
          tone='maple'
          icon='warn'
          text={t('waiting.turnedAway', { moment: momentText(ballot.refusedAt), until: momentText(view.castUntil) })}
        />
      )}
      {standing === 'waiting' && ballot?.alarm && <Notice tone='maple' icon='warn' text={t('alarm.text')} />}
    </View>
  );
}
