import { DeadlineRing } from '@/ui/deadline-ring';
import { Dock } from '@/ui/dock';
import { Hero } from '@/ui/hero';
import { Letter } from '@/ui/letter';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { VerdictButtons } from '@/ui/verdict-buttons';

const nothing = () => undefined;

/** A case in Korean: longer words, broken only between them. */
export function Korean() {
  const dock = (
    <Dock>
      <VerdictButtons
        solvedText='해결됐어요'
        unsolvedText='해결되지 않았어요'
        onSolved={nothing}
        onUnsolved={nothing}
      />
    </Dock>
  );
  return (
    <Page title='내 건의' back lang='ko' dock={dock}>
      <Section title='내 차례예요'>
        <Hero
          ring={<DeadlineRing size='hero' total={7} left={6} state='running' unit='일' label='수업일 6일 남음' />}
          title='남구 7동 4층 난방이 약해요'
          text='후근보장처가 고쳤다고 답했어요. 12월 1일까지 고쳐졌는지 알려 주세요.'
          onTap={nothing}
        />
      </Section>
      <Section>
        <Letter from='후근보장처' meta='답장, 11월 20일 16:12' postmark='11.20'>
          4층 동쪽 배관의 밸브가 막혀 온수가 올라가지 못했습니다. 오늘 오전에 밸브를 바꿨고 오후 3시 4012호의 온도는
          20.5℃였습니다.
        </Letter>
        <TimelineNote icon='send' text='11월 17일 후근보장처로 넘김, 12월 3일까지 결과' />
      </Section>
    </Page>
  );
}
