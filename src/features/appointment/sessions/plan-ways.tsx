import { namesAt } from '@domain/appointment/door';
import { topicsFrom } from '@domain/appointment/topics';
import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { Block } from '@/ui/block';
import { DrawEntry } from '../draw/draw-entry';
import { MINUTES_PAGES } from '../minutes/pages';
import { t as minutesText } from '../minutes/words';
import { hasDraw, isHeld, Way, WaySaid } from './session-ways';

/** A session with its moments as the rules ask for them. */
const timed = ({ startsAt, endsAt, closesAt, ...session }: SessionView) => ({
  ...session,
  ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), closesAt: new Date(closesAt) },
});

/** Whether its door is open to those who look after it: from a day before on. */
export const hasDoor = (session: SessionView): boolean => namesAt(timed(session), new Date()).ok;

/** Whether the desk can read what those want to talk about who come. */
const hasTopics = (session: SessionView): boolean => new Date() >= topicsFrom(timed(session), 'desk');

/** What else there is to see of a session for those who look after it, as its day comes and goes; what is to be done is in the dock. */
export function PlanWays({ session }: { session: SessionView }) {
  const { id, state } = session;
  if (state === 'draft' || state === 'cancelled') return null;
  const withTopics = hasTopics(session);
  if (!withTopics && !hasDraw(session)) return null;
  return (
    <View className='m20'>
      <Block>
        {isHeld(session) && <WaySaid session={session} />}
        {withTopics && <Way id='go-topics' title={minutesText('topics.title')} to={MINUTES_PAGES.topics(id)} />}
        {hasDraw(session) && <DrawEntry session={id} isSealed={state === 'frozen'} />}
      </Block>
    </View>
  );
}
