import { View } from '@tarojs/components';
import type { Channel } from '@types_/appointment/channel';
import type { SessionTemplateView, SessionView } from '@types_/appointment/session-view';
import { useState } from 'react';
import { toTop } from '@/platform/scroll';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { t } from '../words';
import { type Draft, freshDraft, isLink, savedDraft, seatsOf, timesOf } from './draft';
import { problemOf } from './problem-text';
import { StepCheck } from './step-check';
import { StepHost } from './step-host';
import { StepHow } from './step-how';
import { StepMany } from './step-many';
import { StepWhen } from './step-when';
import { useSaveSession } from './use-save-session';

const STEPS = ['which', 'host', 'when', 'many', 'how', 'check'] as const;
const LAST = STEPS.length - 1;
const TITLES = {
  which: 'which.title',
  host: 'host.title',
  when: 'when.title',
  many: 'many.title',
  how: 'how.question',
  check: 'check.title',
} as const;
const FIRST_OF_DRAFT = 1;

interface Props {
  schoolId: string;
  channel: Channel;
  template: SessionTemplateView;
  /** The draft that is changed; null for a new one. */
  saved: SessionView | null;
  /** Back to which channel it is. */
  onChannel: () => void;
}

/** Whether a step has what it asks for. */
function isReady(step: (typeof STEPS)[number], draft: Draft): boolean {
  const { title, office, name, place, link, mode, colleges, grades } = draft;
  if (step === 'host') return [title, office, name, place].every((text) => text.trim() !== '') && isLink(link);
  if (step === 'when') return timesOf(draft, new Date()) !== null;
  if (step === 'many') return seatsOf(draft) !== null && (mode === 'all' || colleges.length + grades.length > 0);
  return true;
}

/** What a step still lacks, under the button that waits for it. */
function missingNote(step: (typeof STEPS)[number], draft: Draft): { note?: string } {
  if (isReady(step, draft)) return {};
  return { note: step === 'host' ? t('host.missing') : step === 'when' ? t('when.timeWrong') : t('many.missing') };
}

/** A session in steps, one question each; the last shows all, and saves or publishes it. */
export function SessionForm({ schoolId, channel, template, saved, onChannel }: Props) {
  const [at, setAt] = useState(saved ? LAST : FIRST_OF_DRAFT);
  const [draft, setDraft] = useState<Draft>(() =>
    saved ? savedDraft(saved, new Date()) : freshDraft(template, new Date()),
  );
  const { busy, failure, save } = useSaveSession(schoolId, saved);
  const step = STEPS[at] ?? 'check';
  const isWhole = STEPS.every((one) => isReady(one, draft)) && problemOf(draft, template.holidays, new Date()) === null;
  const common = { template, draft, onChange: (more: Partial<Draft>) => setDraft((now) => ({ ...now, ...more })) };
  const goTo = (next: number) => {
    void toTop();
    if (next < FIRST_OF_DRAFT) onChannel();
    else setAt(next);
  };
  return (
    <Page
      title={t(TITLES[step])}
      back={() => goTo(at - 1)}
      subtitle={template.school}
      dock={
        step === 'check' ? (
          <Dock note={t('one.publishNote')}>
            <Button
              id='session-save'
              kind='outline'
              text={t('check.save')}
              busy={busy}
              disabled={!isWhole}
              onTap={() => void save(draft, channel, false)}
            />
            <Button
              id='session-publish'
              text={t('check.publish')}
              busy={busy}
              disabled={!isWhole}
              onTap={() => void save(draft, channel, true)}
            />
          </Dock>
        ) : (
          <Dock {...missingNote(step, draft)}>
            <Button id='session-next' text={t('next')} disabled={!isReady(step, draft)} onTap={() => goTo(at + 1)} />
          </Dock>
        )
      }
    >
      <Steps total={STEPS.length} current={at + 1} label={t('step.spoken', { n: at + 1, all: STEPS.length })} />
      <View>
        <FailureNotice failure={failure} />
      </View>
      {step === 'host' && <StepHost channel={channel} {...common} />}
      {step === 'when' && <StepWhen {...common} />}
      {step === 'many' && <StepMany {...common} />}
      {step === 'how' && <StepHow {...common} />}
      {step === 'check' && <StepCheck channel={channel} draft={draft} holidays={template.holidays} onStep={goTo} />}
    </Page>
  );
}
