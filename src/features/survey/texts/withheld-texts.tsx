import { View } from '@tarojs/components';
import type { TextState } from '@types_/survey/results';
import type { WithheldTexts as Withheld } from '@types_/survey/results-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText } from '@/i18n/dates';
import { errorText } from '@/i18n/error-text';
import { usePullDown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Sheet } from '@/ui/sheet';
import { TimelineNote } from '@/ui/timeline-note';
import { More } from './more';
import { TextList } from './text-list';
import { useAnswerKey, useTexts } from './use-texts';
import { t } from './words';

interface Place {
  round: string;
  school: string;
}
type One = Withheld['texts'][number];

/** For what a text was withheld, and by whom, as an office. */
function Reason({ text, onRelease }: { text: One; onRelease: (text: One) => void }) {
  const { id, why, remark, office, at } = text;
  const isDanger = why === 'danger';
  return (
    <>
      <View className='wrap m8'>
        <Chip {...(isDanger ? { tone: 'maple', icon: 'warn' } : { icon: 'noeye' })} text={t(`why.${why}`)} />
      </View>
      {remark && <View className='t15 i2 m4'>{remark}</View>}
      <View className='t13 i3 m4'>{t('withheld.by', { office, day: dayText(at) })}</View>
      <View className='wrap m8'>
        <Chip id={`release-${id}`} icon='eye' text={t('withheld.release')} onTap={() => onRelease(text)} />
      </View>
    </>
  );
}

function Texts({ first, round, school, onStale }: { first: Withheld; onStale: () => void } & Place) {
  const { texts, gone, isEmpty, takeOut, ...next } = useTexts(first, (after) =>
    call('survey', 'withheld-texts', { round, school, after }),
  );
  const [chosen, setChosen] = useState<One | null>(null);
  const { busy, failure, send, forget } = useSend<{ id: string; state: TextState }>(({ id }) => {
    void toast(t('withheld.done'));
    takeOut(id);
    setChosen(null);
  });
  function choose(text: One | null) {
    forget();
    setChosen(text);
  }
  const release = ({ id, why }: One) =>
    void send(`${id} ${why}`, (key) => call('survey', 'release-withheld', { id, why }, key)).then((failed) => {
      if (failed?.code !== 'TEXT_NOT_FOUND') return;
      // It stands here as it was: for what it is withheld by now has to be seen first.
      void toast(errorText(failed));
      choose(null);
      onStale();
    });
  if (isEmpty) return <EmptyState title={t('withheld.none')} text={t('withheld.noneText')} />;
  return (
    <View>
      <TextList items={first.items} texts={texts} gone={gone}>
        {(text) => <Reason text={text} onRelease={choose} />}
      </TextList>
      <View>
        <Sheet open={chosen !== null} onClose={() => choose(null)} label={t('withheld.sheet')}>
          <View className='t20'>{t('withheld.sheet')}</View>
          <View className='t15 i2 m8'>{t('withheld.text')}</View>
          <View className='sheet-foot'>
            <FailureNotice failure={failure} />
            <Button id='release-do' text={t('withheld.release')} busy={busy} onTap={() => chosen && release(chosen)} />
          </View>
        </Sheet>
      </View>
      <More {...next} />
    </View>
  );
}

/** What was withheld of a round at a school, for the youth league: what, for what, and the way to make it public after all. */
export function WithheldTexts({ round, school }: Place) {
  const loaded = useLoad(() => call('survey', 'withheld-texts', { round, school, after: '' }), `${round}/${school}`);
  const key = useAnswerKey(loaded.data);
  usePullDown(loaded.reload);
  return (
    <Shown of={loaded}>
      {(first) => (
        <View>
          <TimelineNote icon='noeye' text={t('withheld.who')} />
          <FailureNotice failure={loaded.failure} />
          <View className='m12'>
            <Texts key={key} {...{ first, round, school }} onStale={loaded.reload} />
          </View>
        </View>
      )}
    </Shown>
  );
}
