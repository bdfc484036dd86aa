import type { SessionRow } from '@types_/appointment/session-view';
import { Chip } from '@/ui/chip';
import type { IconName } from '@/ui/icon';
import { type Phase, phaseOf } from './phase';
import { t } from './words';

type Tone = 'plain' | 'brand' | 'pine' | 'corn';

/** How each phase looks: with a sign, never by colour alone. */
const LOOK: Record<Phase, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'plain', icon: 'pen' },
  soon: { tone: 'plain', icon: 'clock' },
  open: { tone: 'brand', icon: 'plus' },
  waiting: { tone: 'corn', icon: 'clock' },
  over: { tone: 'plain', icon: 'pause' },
  drawn: { tone: 'brand', icon: 'list' },
  confirmed: { tone: 'pine', icon: 'ok' },
  on: { tone: 'pine', icon: 'people' },
  unended: { tone: 'plain', icon: 'clock' },
  unnoted: { tone: 'plain', icon: 'info' },
  held: { tone: 'plain', icon: 'ok' },
  minuted: { tone: 'plain', icon: 'pen' },
  closed: { tone: 'pine', icon: 'ok' },
  unwritten: { tone: 'plain', icon: 'pause' },
  past: { tone: 'plain', icon: 'ok' },
  cancelled: { tone: 'plain', icon: 'no' },
};

type Look = Parameters<typeof phaseOf>[0];

export const phaseText = (session: Look): string => t(`phase.${phaseOf(session, new Date())}`);

export const StateChip = ({ session }: { session: Pick<SessionRow, keyof Look> }) => (
  <Chip {...LOOK[phaseOf(session, new Date())]} text={phaseText(session)} />
);
