import { placeOf } from '@domain/identity/place';
import type { RoundPlan } from '@types_/survey/round-view';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { RESULT_PAGES } from '../results/pages';
import { ROUND_PAGES } from './pages';
import { t } from './words';

interface Props {
  plan: RoundPlan;
  busy: boolean;
  onSettle: () => void;
}

/** What comes next with a round: a draft is changed or settled; what came of one that is over is looked at, at a school. */
export function RoundDock({ plan: { id, at, state, steps }, busy, onSettle }: Props) {
  const { schoolId } = placeOf(at.place);
  if (state === 'closed' && schoolId !== null)
    return (
      <Dock>
        <Button
          id='round-results'
          text={t('plan.results')}
          onTap={() => void navigateTo(RESULT_PAGES.results(id, schoolId))}
        />
      </Dock>
    );
  if (!steps.includes('save')) return null;
  const mayPlan = steps.includes('plan');
  return (
    <Dock note={t(mayPlan ? 'check.settled' : 'check.officer')}>
      <Button
        id='round-edit'
        kind={mayPlan ? 'outline' : 'primary'}
        text={t('plan.edit')}
        onTap={() => void navigateTo(ROUND_PAGES.write(at.place, id))}
      />
      {mayPlan && <Button id='round-settle' text={t('plan.do')} busy={busy} onTap={onSettle} />}
    </Dock>
  );
}
