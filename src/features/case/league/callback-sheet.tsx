import { CASE_LIMITS } from '@types_/case/limits';
import { HeardSheet, type OfCase } from '../calling/heard-sheet';
import { l } from './words';

const HEARD = { solved: true, unsolved: false, unreached: null } as const;
type Heard = keyof typeof HEARD;
const OPTIONS = Object.keys(HEARD) as Heard[];

/** What the student said on the phone: solved, not solved, not reached; written down once, for the student to read. */
export const CallbackSheet = (of: OfCase) => (
  <HeardSheet
    {...of}
    title={l('callback.title')}
    heard={{
      ...{ id: 'heard', label: l('callback.title'), options: OPTIONS },
      text: (one) => l(`callback.${one}`),
      more: (one) => (one === 'unreached' ? l('callback.missed') : ''),
    }}
    words={{
      ...{ id: 'league-text', kind: 'league-callback', label: l('callback.hint') },
      ...{ most: CASE_LIMITS.letterMax, needed: true },
    }}
    send={{
      ...{ id: 'league-send', text: l('callback.send') },
      take: (one, text) => of.step.take('callback', { solved: HEARD[one], text }),
    }}
  />
);
