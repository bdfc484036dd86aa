import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { useStep } from '../use-step';
import { choicesFor } from './choices';
import { HandsSheet } from './hands-sheet';
import { useRoute } from './use-route';
import { t } from './words';

/** What else than keeping it there is to do, for those who may not do all of it. */
const MORE: Partial<Record<CaseView['as'], 'more.department' | 'more.league'>> = {
  department: 'more.department',
  'youth-league': 'more.league',
};

interface Props {
  view: CaseView;
  step: ReturnType<typeof useStep>;
  onChanged: (view: CaseView) => void;
  onStale: () => void;
}

/** In whose hands a case is. */
function inHand({ handler, status, office, as }: CaseView): string {
  if (status === 'assigned' || as === 'department') return t('inHand.department', { department: office });
  if (!handler) return t('inHand.nobody');
  return handler.mine ? t('inHand.mine') : t('inHand', { name: handler.name });
}

/** What whoever handles a case has to know of a dispute. */
function disputeText({ dispute, as }: CaseView): string | null {
  if (!dispute) return null;
  const { department } = dispute;
  if (dispute.final) return t('dispute.final', { department });
  return t(as === 'union-admin' ? 'dispute.admin' : 'dispute', { department });
}

/** Who has a case in hand, and the way to put it into others. */
export function Hands({ view, step, onChanged, onStale }: Props) {
  const [open, setOpen] = useState(false);
  const changed = (next: CaseView) => {
    setOpen(false);
    onChanged(next);
  };
  const way = useRoute(view, changed, onStale);
  const choices = choicesFor(view);
  const dispute = disputeText(view);
  if (choices.length === 0 && !dispute) return null;
  const [only, ...others] = choices;
  const more = only && others.length === 0 ? only : (MORE[view.as] ?? 'more');
  return (
    <View>
      {dispute && <Notice tone={view.dispute?.final ? 'brand' : 'corn'} icon='redo' text={dispute} />}
      {choices.length > 0 && (
        <Block>
          <Row
            id='hands'
            title={inHand(view)}
            second={t(more)}
            leading={<Icon name='people' />}
            trailing='chevron'
            onTap={() => setOpen(true)}
          />
        </Block>
      )}
      <View>{open && <HandsSheet view={view} step={step} way={way} onClose={() => setOpen(false)} />}</View>
    </View>
  );
}
