import { View } from '@tarojs/components';
import type { OutcomesDue as Due } from '@types_/appointment/outcome-view';
import type { Reply } from '@types_/core/envelope';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { momentText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { useReturn } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { OutcomeSheet } from './outcome-sheet';
import { t } from './words';

type One = Due['due'][number];

const whereText = ({ session, topic }: One): string =>
  dotted(session.title, momentText(session.startsAt), topic === null ? '' : t('outcome.apart'));

/** All of them: few schools have more than one page. */
async function allDue(): Promise<Reply<One[]>> {
  const all: One[] = [];
  for (let input: { after?: string } | null = {}; input; ) {
    const answer: Reply<Due> = await call('appointment', 'outcomes-due', input);
    if (!answer.ok) return answer;
    all.push(...answer.data.due);
    input = answer.data.next === null ? null : { after: answer.data.next };
  }
  return { ok: true, data: all };
}

/** Cases about the union that were brought to a session, and those brought without its knowing: what came of each is the youth league's to write, since the desk does not see them. */
export function OutcomesDue() {
  const loaded = useLoad(allDue);
  const [open, setOpen] = useState<One | null>(null);
  const { busy, failure, send } = useSend<unknown>(() => {
    void toast(t('outcome.sent'));
    setOpen(null);
    loaded.reload();
  });
  useReturn(loaded.reload);
  const due = loaded.data ?? [];
  async function write({ session, case: one }: One, text: string | null) {
    const input = { id: session.id, caseId: one.id, outcome: text };
    const refused = await send(JSON.stringify(input), (key) => call('appointment', 'write-outcome', input, key));
    // Somebody else has written it meanwhile.
    if (refused?.code === 'OUTCOME_NOT_DUE') loaded.reload();
  }
  if (due.length === 0) return <FailureNotice failure={loaded.failure} />;
  return (
    <View>
      <Section title={t('outcome.title')}>
        <View className='t13 i2'>{t('outcome.text')}</View>
        <View className='m12'>
          <Block id='outcomes-due'>
            {due.map((one, at) => (
              <Row
                key={`${one.session.id} ${one.case.id}`}
                id={`outcome-due-${at}`}
                title={one.case.title}
                second={whereText(one)}
                trailing='chevron'
                onTap={() => setOpen(one)}
              />
            ))}
          </Block>
        </View>
      </Section>
      {open && (
        <OutcomeSheet
          title={open.case.title}
          where={whereText(open)}
          topic={open.topic}
          busy={busy}
          failure={failure}
          onSend={(text) => void write(open, text)}
          onClose={() => setOpen(null)}
        />
      )}
    </View>
  );
}
