import type { RoundState } from '@types_/survey/round';
import type { RoundRow as Round } from '@types_/survey/round-view';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Chip } from '@/ui/chip';
import type { IconName } from '@/ui/icon';
import { Row } from '@/ui/row';
import { inWords } from './in-words';
import { t } from './words';

type Tone = 'plain' | 'brand' | 'pine' | 'corn';

/** How each state looks: with a sign, never by colour alone. */
const LOOK: Record<RoundState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'plain', icon: 'pen' },
  planned: { tone: 'brand', icon: 'clock' },
  opening: { tone: 'brand', icon: 'clock' },
  open: { tone: 'brand', icon: 'open' },
  counting: { tone: 'corn', icon: 'clock' },
  closed: { tone: 'pine', icon: 'ok' },
  cancelled: { tone: 'plain', icon: 'no' },
};

const HELD = { count: 'row.heldCount', plans: 'row.held', people: 'row.heldPeople' } as const;

export const StateChip = ({ state }: { state: RoundState }) => <Chip {...LOOK[state]} text={t(`state.${state}`)} />;

/** How many have taken a paper, as far as it may be said. */
export function papersText({ turnout }: Pick<Round, 'turnout'>): string {
  if (!turnout) return '';
  const { eligible: all, papers, countedAt } = turnout;
  return papers === null || countedAt === null ? t('row.asked', { all }) : t('row.papers', { n: papers, all });
}

/** A round in a list: what it asks, when, where it stands. */
export function RoundRow({ round, onOpen }: { round: Round; onOpen: () => void }) {
  const range = t('row.range', { from: momentText(round.opensAt), to: momentText(round.closesAt) });
  const held = round.waitsFor ? t(HELD[round.waitsFor]) : '';
  return (
    <Row
      id={`round-${round.id}`}
      title={inWords(round.title)}
      second={range}
      third={dotted(round.by ? t(`by.${round.by}`) : '', held, papersText(round))}
      trailing={<StateChip state={round.state} />}
      onTap={onOpen}
    />
  );
}
