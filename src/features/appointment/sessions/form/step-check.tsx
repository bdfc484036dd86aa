import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import { dayWithWeekday, momentText } from '@/i18n/dates';
import { Block } from '@/ui/block';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { hoursText, howText, whoText } from '../facts-text';
import { t } from '../words';
import { type Draft, timesOf, whoOf } from './draft';
import { problemOf } from './problem-text';

interface Props {
  channel: Channel;
  draft: Draft;
  holidays: readonly string[];
  onStep: (step: number) => void;
}

/** When it is. */
function whenText(draft: Draft, now: Date): string {
  const times = timesOf(draft, now);
  if (!times) return t('when.timeWrong');
  const [startsAt, endsAt] = [times.startsAt.toISOString(), times.endsAt.toISOString()];
  return `${dayWithWeekday(startsAt)} ${hoursText({ startsAt, endsAt })}`;
}

/** When one applies. */
function windowText(draft: Draft, now: Date): string {
  const times = timesOf(draft, now);
  if (!times) return '';
  const to = momentText(times.closesAt.toISOString());
  if (draft.opens === '') return t('when.windowNow', { to });
  return t('when.window', { from: momentText(times.opensAt.toISOString()), to });
}

/** All that was chosen on one page, each a tap away from being changed. */
export function StepCheck({ channel, draft, holidays, onStep }: Props) {
  const now = new Date();
  const problem = problemOf(draft, holidays, now);
  const seats = t('check.seats', { n: draft.seats.trim() });
  const lines = [
    { title: t('check.which'), second: t(`channel.${channel}`) },
    { title: t('check.host'), second: `${draft.office} ${draft.name}`, third: `${draft.title}，${draft.place}` },
    { title: t('check.when'), second: whenText(draft, now) },
    { title: t('check.many'), second: seats, third: whoText(whoOf(draft)) },
    { title: t('check.how'), second: howText({ channel, allots: draft.allots }), third: windowText(draft, now) },
  ];
  return (
    <>
      <View>{problem && <Notice tone='corn' icon='warn' text={problem} />}</View>
      <Block id='check'>
        {lines.map((line, step) => (
          <Row
            key={line.title}
            id={`check-${step}`}
            {...line}
            trailing={<View className='br'>{t('check.change')}</View>}
            onTap={() => onStep(step)}
          />
        ))}
      </Block>
    </>
  );
}
