import { View } from '@tarojs/components';
import type { CaseView } from '@types_/case/view';
import { useState } from 'react';
import { overviewText } from '@/i18n/overview-text';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { FivePointRating } from '@/ui/five-point-rating';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { VerdictButtons } from '@/ui/verdict-buttons';
import { l } from '../league/words';
import { brokenNote, lateNote } from '../outcome/afterwards-text';
import { SayAnew } from '../outcome/say-anew';
import type { useStep } from '../use-step';
import { t } from '../words';
import { LetterSheet } from './letter-sheet';

type Step = ReturnType<typeof useStep>;
type Rating = (typeof RATINGS)[number];

const RATINGS = [1, 2, 3, 4, 5] as const;
const labels = () =>
  RATINGS.map((rating) => overviewText(`rating.${rating}`)) as [string, string, string, string, string];

interface Props {
  view: CaseView;
  step: Step;
}

/** What the student can do now, under the thumb: the verdict, a word, or nothing but wait. */
export function AuthorDock({ view, step }: Props) {
  const [sheet, setSheet] = useState<'supplement' | 'add' | 'reopen' | null>(null);
  const [said, setSaid] = useState<'solved' | 'unsolved' | null>(null);
  const can = (name: CaseView['allowed'][number]) => view.allowed.includes(name);
  // Asked, or, where there is danger, with more to say.
  const more = view.status === 'waiting-for-student' ? 'supplement' : 'add';
  const verdict = (solved: boolean) => {
    setSaid(solved ? 'solved' : 'unsolved');
    void step.take('verdict', { solved }).then(() => setSaid(null));
  };
  const sendLetter = async (text: string) => {
    const failed =
      sheet === 'reopen' ? await step.take('reopen', { reason: text }) : await step.take('supplement', { text });
    if (!failed) setSheet(null);
    return !failed;
  };
  const confirm = (holds: boolean) => {
    setSaid(holds ? 'solved' : 'unsolved');
    void step.take('confirm', { holds }).then(() => setSaid(null));
  };
  const vouch = (agrees: boolean) => {
    setSaid(agrees ? 'solved' : 'unsolved');
    void step.take('vouch', { agrees }).then(() => setSaid(null));
  };
  // After silence there is still a verdict to give; only then, or where it was not solved, the way back is the first thing.
  const wantsReopen = can('reopen') && !can('verdict') && view.verdict !== 'solved';
  const mayReopen = can('reopen') && !wantsReopen && !can('confirm');
  return (
    <View>
      {mayReopen && (
        <Button id='reopen-late' kind='quiet' small text={t('case.reopenLate')} onTap={() => setSheet('reopen')} />
      )}
      {can('verdict') && (
        <Dock {...(view.status === 'closed' ? { note: lateNote(view) } : {})}>
          <VerdictButtons
            solvedText={overviewText('verdict.solved')}
            unsolvedText={overviewText('verdict.unsolved')}
            onSolved={() => verdict(true)}
            onUnsolved={() => verdict(false)}
            busy={said}
          />
        </Dock>
      )}
      {can('confirm') && (
        <Dock note={brokenNote(view)}>
          <VerdictButtons
            solvedText={l('confirm.holds')}
            unsolvedText={l('confirm.broken')}
            onSolved={() => confirm(true)}
            onUnsolved={() => confirm(false)}
            busy={said}
          />
        </Dock>
      )}
      {can('vouch') && (
        <Dock note={l('vouch.cost')}>
          <VerdictButtons
            solvedText={l('vouch.yes')}
            unsolvedText={l('vouch.no')}
            onSolved={() => vouch(true)}
            onUnsolved={() => vouch(false)}
            busy={said}
          />
        </Dock>
      )}
      {can('not-same') && (
        <Dock note={t('case.notSameNote')}>
          <Button
            id='not-same'
            kind='outline'
            text={t('case.notSame')}
            busy={step.busy}
            onTap={() => void step.take('not-same', {})}
          />
        </Dock>
      )}
      {can('supplement') && (
        <Dock>
          <Button
            id='supplement'
            kind={more === 'add' ? 'outline' : 'primary'}
            text={t(`case.${more}`)}
            icon='pen'
            onTap={() => setSheet(more)}
          />
        </Dock>
      )}
      {wantsReopen && (
        <Dock>
          <Button id='reopen' text={t('case.reopen')} onTap={() => setSheet('reopen')} />
        </Dock>
      )}
      {sheet && (
        <LetterSheet
          caseId={view.id}
          kind={sheet}
          question={sheet === 'supplement' ? view.timeline.find(({ type }) => type === 'ask')?.text : undefined}
          busy={step.busy}
          failure={step.failure}
          onSend={sendLetter}
          onClose={() => setSheet(null)}
        />
      )}
    </View>
  );
}

/** After the verdict: how it was handled. */
export function Afterwards({ view, step }: Props) {
  if (view.status !== 'closed') return null;
  const rate = (rating: number) => void step.take('rate', { rating });
  return (
    <>
      {view.allowed.includes('rate') && (
        <Section title={t('case.rate')}>
          <FivePointRating id='rating' labels={labels()} value={view.rating as Rating | null} onChange={rate} />
        </Section>
      )}
      <SayAnew view={view} />
      <FailureNotice failure={step.failure} />
    </>
  );
}

/** Taking a case back: at the bottom, and said once more what it means. */
export function Withdrawal({ view, step }: Props) {
  const [open, setOpen] = useState(false);
  if (!view.allowed.includes('withdraw')) return null;
  const withdraw = () =>
    void step.take('withdraw', {}).then((failed) => {
      if (!failed) setOpen(false);
    });
  return (
    <View>
      <Button id='withdraw' kind='quiet' small text={t('case.withdraw')} onTap={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} label={t('case.withdrawTitle')}>
        <View className='t20'>{t('case.withdrawTitle')}</View>
        <View className='t15 i2 m4'>{t('case.withdrawText')}</View>
        <View className='sheet-foot'>
          <FailureNotice failure={step.failure} />
          <Button id='withdraw-keep' text={t('case.keep')} onTap={() => setOpen(false)} />
          <View className='m12'>
            <Button id='withdraw-send' kind='outline' text={t('case.withdrawSend')} busy={step.busy} onTap={withdraw} />
          </View>
        </View>
      </Sheet>
    </View>
  );
}
