import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import type { Contact } from '../calling/use-contact';
import { HandsSheet } from '../routing/hands-sheet';
import { useRoute } from '../routing/use-route';
import { t as routing } from '../routing/words';
import type { useStep } from '../use-step';
import { CallbackSheet } from './callback-sheet';
import { WordSheet } from './word-sheet';
import { l } from './words';

type Does = 'urge' | 'callback' | 'note' | 'assign';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  contact: Contact;
  onChanged: (view: CaseView) => void;
  onStale: () => void;
}

/**
 * What the youth league can do now: write down its call, find a department for what nobody at the desk may handle, or ask the desk;
 * and leave a word for those who handle it.
 */
export function LeagueDock({ view, step, contact, onChanged, onStale }: Props) {
  const [open, setOpen] = useState<Does | null>(null);
  const routed = (next: CaseView) => {
    setOpen(null);
    onChanged(next);
  };
  const way = useRoute(view, routed, onStale);
  const can = (name: Does) => view.allowed.includes(name);
  const first = (['callback', 'assign', 'urge'] as const).find(can) ?? null;
  const close = () => setOpen(null);
  return (
    <View>
      {(first || can('note')) && (
        <Dock {...(view.league === 'callback' && !can('callback') ? { note: l('handled') } : {})}>
          {can('note') && (
            <Button id='league-note' kind='outline' icon='lock' text={l('do.note')} onTap={() => setOpen('note')} />
          )}
          {first && (
            <Button
              id={`league-${first}`}
              icon='pen'
              text={first === 'assign' ? routing('assign') : l(`do.${first}`)}
              onTap={() => setOpen(first)}
            />
          )}
        </Dock>
      )}
      {open === 'assign' && <HandsSheet view={view} step={step} way={way} first='assign' onClose={close} />}
      {open === 'callback' && <CallbackSheet view={view} step={step} contact={contact} onClose={close} />}
      {(open === 'urge' || open === 'note') && (
        <WordSheet key={open} kind={open} view={view} step={step} onClose={close} />
      )}
    </View>
  );
}
