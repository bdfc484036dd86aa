import { namesAt } from '@domain/appointment/door';
import { settledBy, topicsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { DrawEntry } from '../draw/draw-entry';
import { MINUTES_PAGES } from '../minutes/pages';
import { t as minutesText } from '../minutes/words';
import { hasDraw, isHeld } from './session-ways';

/** Whether its door is open to those who look after it: from a day before on. */
export const hasDoor = ({ startsAt, endsAt, closesAt, ...session }: SessionView): boolean =>
  namesAt(
    { ...session, startsAt: new Date(startsAt), endsAt: new Date(endsAt), closesAt: new Date(closesAt) },
    new Date(),
  ).ok;

/** Whether the desk can read what those want to talk about who come. */
const hasTopics = ({ startsAt, closesAt }: SessionView): boolean =>
  settledBy(new Date()) >= topicsFrom({ startsAt: new Date(startsAt), closesAt: new Date(closesAt) }, 'desk');

interface WayProps {
  id: string;
  title: string;
  to: string;
}

const Way = ({ id, title, to }: WayProps) => (
  <Row id={id} title={title} trailing='chevron' onTap={() => void navigateTo(to)} />
);

/** What else there is to see of a session for those who look after it, as its day comes and goes; what is to be done is in the dock. */
export function PlanWays({ session }: { session: SessionView }) {
  const { id, state } = session;
  if (state === 'draft' || state === 'cancelled') return null;
  const withTopics = hasTopics(session);
  if (!withTopics && !hasDraw(session)) return null;
  return (
    <View className='m20'>
      <Block>
        {isHeld(session) && <Way id='go-said' title={minutesText('minutes.title')} to={MINUTES_PAGES.minutes(id)} />}
        {withTopics && <Way id='go-topics' title={minutesText('topics.title')} to={MINUTES_PAGES.topics(id)} />}
        {hasDraw(session) && <DrawEntry session={id} isSealed={state === 'frozen'} />}
      </Block>
    </View>
  );
}
