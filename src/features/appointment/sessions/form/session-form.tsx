import { View } from '@tarojs/components';
import { useState } from 'react';
import { redirectTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Steps } from '@/ui/steps';
import { SESSION_PAGES } from '../pages';
import { t } from '../words';
import { type Draft, isLink, seatsOf, timesOf } from './draft';
import { DraftBehind } from './draft-behind';
import { problemOf } from './problem-text';
import { STEPS, type StepName } from './step';
import { StepCheck } from './step-check';
import { StepHost } from './step-host';
import { StepHow } from './step-how';
import { StepMany } from './step-many';
import { StepWhen } from './step-when';
import { useSaveSession } from './use-save-session';
import { type Writing, write } from './writing';

const TITLES = {
  which: 'which.title',
  host: 'host.title',
  when: 'when.title',
  many: 'many.title',
  how: 'how.question',
  check: 'check.title',
} as const;

/** Whether a step has what it asks for. */
function isReady(step: StepName, draft: Draft): boolean {
  const { title, office, name, place, link, mode, colleges, grades } = draft;
  if (step === 'host') return [title, office, name, place].every((text) => text.trim() !== '') && isLink(link);
  if (step === 'when') return timesOf(draft, new Date()) !== null;
  if (step === 'many') return seatsOf(draft) !== null && (mode === 'all' || colleges.length + grades.length > 0);
  return true;
}

/** What a step still lacks, under the button that waits for it. */
function missingNote(step: StepName, draft: Draft): { note?: string } {
  if (isReady(step, draft)) return {};
  return { note: step === 'host' ? t('host.missing') : step === 'when' ? t('when.timeWrong') : t('many.missing') };
}

interface Props {
  writing: Writing;
  step: Exclude<StepName, 'which'>;
}

/** A step of the form behind the first, one question each; the last shows all, and saves or publishes it. */
export function SessionForm({ writing, step }: Props) {
  const { schoolId, channel, template } = writing;
  const at = STEPS.indexOf(step);
  const [draft, setDraft] = useState(writing.draft);
  const { busy, failure, isBehind, save } = useSaveSession(writing);
  const isWhole = STEPS.every((one) => isReady(one, draft)) && problemOf(draft, template.holidays, new Date()) === null;
  const common = {
    ...{ template, draft },
    onChange: (more: Partial<Draft>) => setDraft(write(writing, more)),
  };
  // Another page: a step in place of another would send more than a tap may.
  const goTo = (next: number) =>
    void redirectTo(SESSION_PAGES.step(schoolId, writing.saved?.id ?? '', channel, STEPS[next] ?? 'check'));
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
              onTap={() => void save(false)}
            />
            <Button
              id='session-publish'
              text={t('check.publish')}
              busy={busy}
              disabled={!isWhole}
              onTap={() => void save(true)}
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
        {isBehind ? (
          <DraftBehind onTheirs={() => void redirectTo(SESSION_PAGES.write(schoolId, writing.saved?.id))} />
        ) : (
          <FailureNotice failure={failure} />
        )}
      </View>
      {step === 'host' && <StepHost channel={channel} {...common} />}
      {step === 'when' && <StepWhen {...common} />}
      {step === 'many' && <StepMany {...common} />}
      {step === 'how' && <StepHow {...common} />}
      {step === 'check' && writing.isAnew && <Notice tone='corn' icon='warn' text={t('check.anew')} />}
      {step === 'check' && <StepCheck channel={channel} draft={draft} holidays={template.holidays} onStep={goTo} />}
    </Page>
  );
}
