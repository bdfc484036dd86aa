import { type Alarm, alarmsOf } from '@domain/case/alarms/alarms';
import { aCase, type CaseBuilder } from './a-case';
import { weekdays } from './calendar';

export const alarms = ({ state }: CaseBuilder): Alarm[] => alarmsOf(state, weekdays);

/** What an alarm does and when, on the school's clock. */
export const said = ({ at: moment, does }: Alarm): string => {
  const time = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  if ('tell' in does) return `${time} ${does.tell} → ${does.whom}`;
  return `${time} ${'step' in does ? does.step : 'look' in does ? does.look : does.count}`;
};

/** All but what only counts: the sixtieth day is told nobody. */
export const story = (builder: CaseBuilder): string[] =>
  alarms(builder)
    .filter(({ does }) => !('count' in does))
    .map(said);

export const letter = (name: 'reply' | 'urge') => ({ name, text: '在核实。' }) as const;

/** Filed on Monday 16 November at 22:40 (Tuesday, Thursday, 3 December), not solved and reopened twice, answered. */
export const closedTwice = (): CaseBuilder =>
  aCase()
    .answered('2026-11-17 09:00')
    .closed(false, '2026-11-18 08:00')
    .reopened('2026-11-18 08:10')
    .answered('2026-11-19 08:00')
    .closed(false, '2026-11-20 08:00')
    .reopened('2026-11-20 08:10')
    .answered('2026-11-23 08:00');
