import { namesAt } from '@domain/appointment/door';
import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { DOOR_PAGES } from '../door/pages';
import { t as doorText } from '../door/words';
import { DrawEntry } from '../draw/draw-entry';
import { DRAW_PAGES } from '../draw/pages';
import { t as drawText } from '../draw/words';
import { MINUTES_PAGES } from '../minutes/pages';
import { t as minutesText } from '../minutes/words';
import { hasDraw, isHeld } from './session-ways';

const hasDoor = ({ startsAt, endsAt, closesAt, ...session }: SessionView): boolean =>
  namesAt(
    { ...session, startsAt: new Date(startsAt), endsAt: new Date(endsAt), closesAt: new Date(closesAt) },
    new Date(),
  ).ok;

interface WayProps {
  id: string;
  title: string;
  to: string;
}

const Way = ({ id, title, to }: WayProps) => (
  <Row id={id} title={title} trailing='chevron' onTap={() => void navigateTo(to)} />
);

/** What else there is to do about a session for those who look after it, as its day comes and goes. */
export function PlanWays({ session }: { session: SessionView }) {
  const { id, state } = session;
  if (state === 'draft' || state === 'cancelled') return null;
  return (
    <View className='m20'>
      <Block>
        {state === 'frozen' && <Way id='go-value' title={drawText('enter')} to={DRAW_PAGES.value(id)} />}
        {hasDoor(session) && <Way id='go-door' title={doorText('door.title')} to={DOOR_PAGES.door(id)} />}
        {state === 'held' && <Way id='go-write' title={minutesText('write.title')} to={MINUTES_PAGES.write(id)} />}
        {isHeld(session) && <Way id='go-said' title={minutesText('minutes.title')} to={MINUTES_PAGES.minutes(id)} />}
        <Way id='go-topics' title={minutesText('topics.title')} to={MINUTES_PAGES.topics(id)} />
        {hasDraw(session) && <DrawEntry session={id} isSealed={state === 'frozen'} />}
      </Block>
    </View>
  );
}
