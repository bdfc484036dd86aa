import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Chip } from '@/ui/chip';
import type { Contact } from '../calling/use-contact';
import { useAsSeen } from '../use-as-seen';
import type { useStep } from '../use-step';
import { AttemptSheet } from './attempt-sheet';
import { ExtendSheet } from './extend-sheet';
import { NoteSheet } from './note-sheet';
import { t } from './words';

const STEPS = ['attempt', 'note', 'extend'] as const;
const SHEETS = { attempt: AttemptSheet, note: NoteSheet, extend: ExtendSheet };

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  contact: Contact;
}

/** What whoever handles a case can do beside writing to the student, while it is allowed. */
export function Inside({ view, step, contact }: Props) {
  const [open, setOpen] = useState<(typeof STEPS)[number] | null>(null);
  const couldExtend = useAsSeen(view.allowed.includes('extend'));
  const allowed = STEPS.filter((name) => view.allowed.includes(name) && (name !== 'extend' || couldExtend));
  // The youth league has its note under the thumb (LeagueDock); here it writes down that it looked for somebody in danger.
  const watches = view.as === 'youth-league' && !view.aboutUnion;
  const own = watches ? allowed.filter((name) => name === 'attempt') : allowed;
  if (view.as === 'author' || own.length === 0) return null;
  const Chosen = open && SHEETS[open];
  return (
    <View>
      <View className='wrap m12'>
        {own.map((name) => (
          <Chip
            key={name}
            id={`inside-${name}`}
            text={t(name)}
            tone={name === 'attempt' ? 'brand' : 'plain'}
            onTap={() => setOpen(name)}
          />
        ))}
      </View>
      <View>{Chosen && <Chosen view={view} step={step} contact={contact} onClose={() => setOpen(null)} />}</View>
    </View>
  );
}
