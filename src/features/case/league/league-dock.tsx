import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import type { useStep } from '../use-step';
import { CallbackSheet } from './callback-sheet';
import { WordSheet } from './word-sheet';
import { l } from './words';

type Does = 'urge' | 'callback' | 'note';

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
}

/** What the youth league can do now: write down its call, or ask the desk; and leave a word for those who handle it. */
export function LeagueDock({ view, step }: Props) {
  const [open, setOpen] = useState<Does | null>(null);
  const can = (name: Does) => view.allowed.includes(name);
  // Where nobody at the desk may handle it there is nobody to ask.
  const first = can('callback') ? 'callback' : can('urge') && view.league !== 'deskless' ? 'urge' : null;
  const close = () => setOpen(null);
  return (
    <View>
      {(first || can('note')) && (
        <Dock {...(view.league === 'callback' && !can('callback') ? { note: l('handled') } : {})}>
          {can('note') && (
            <Button id='league-note' kind='outline' icon='lock' text={l('do.note')} onTap={() => setOpen('note')} />
          )}
          {first && <Button id={`league-${first}`} icon='pen' text={l(`do.${first}`)} onTap={() => setOpen(first)} />}
        </Dock>
      )}
      {open === 'callback' && <CallbackSheet view={view} step={step} onClose={close} />}
      {(open === 'urge' || open === 'note') && (
        <WordSheet key={open} kind={open} view={view} step={step} onClose={close} />
      )}
    </View>
  );
}
