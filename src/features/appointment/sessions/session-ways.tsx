import { CHANNEL } from '@domain/appointment/channel';
import { View } from '@tarojs/components';
import type { SessionState } from '@types_/appointment/session';
import type { SessionView } from '@types_/appointment/session-view';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { DrawEntry } from '../draw/draw-entry';
import { MINUTES_PAGES } from '../minutes/pages';
import { t as minutesText } from '../minutes/words';

const AFTER: readonly SessionState[] = ['held', 'minuted', 'closed'];
const PUBLISHED: readonly SessionState[] = ['open', 'frozen', 'drawn', 'confirmed', ...AFTER];

/** Whether the draw of a session is to be seen: how it will be, and which public number decides, before anybody applies. */
export const hasDraw = ({ allots, state, cancelled, closesAt }: SessionView): boolean =>
  allots === 'draw' && (PUBLISHED.includes(state) || (cancelled !== null && cancelled.at > closesAt));

export const isHeld = ({ state }: SessionView): boolean => AFTER.includes(state);

interface WayProps {
  id: string;
  title: string;
  to: string;
}

/** A row that leads to another page. */
export const Way = ({ id, title, to }: WayProps) => (
  <Row id={id} title={title} trailing='chevron' onTap={() => void navigateTo(to)} />
);

/** To what was said there; of what no minutes are written, to how those found it who were there. */
export const WaySaid = ({ session: { id, channel } }: { session: SessionView }) => (
  <Way
    id='go-said'
    title={minutesText(CHANNEL[channel].minuted ? 'minutes.title' : 'minutes.rate')}
    to={MINUTES_PAGES.minutes(id)}
  />
);

/** Ways onward from a session: to its draw; afterwards to what was said there, and to all that was promised at the school. */
export function SessionWays({ session }: { session: SessionView }) {
  const { id, schoolId, state } = session;
  if (!hasDraw(session) && !isHeld(session)) return null;
  return (
    <View className='m20'>
      <Block>
        {isHeld(session) && (
          <>
            <WaySaid session={session} />
            <Way id='go-commitments' title={minutesText('title')} to={MINUTES_PAGES.commitments(schoolId)} />
          </>
        )}
        {hasDraw(session) && <DrawEntry session={id} isSealed={state === 'frozen'} />}
      </Block>
    </View>
  );
}
