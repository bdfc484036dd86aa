import { BEACON } from '@domain/appointment/beacon';
import { View } from '@tarojs/components';
import { MOST_VALUE } from '@types_/appointment/beacon';
import type { DrawView } from '@types_/appointment/draw-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { navigateBackTo } from '@/platform/back-to';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { useSend } from '@/remote/use-send';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Field } from '@/ui/field';
import { fitLines } from '@/ui/fit-lines';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TimelineNote } from '@/ui/timeline-note';
import { DRAW_PAGES } from './pages';
import { sourceText } from './texts';
import { t } from './words';

type State = 'waiting' | 'differs' | 'agreed';
interface Said {
  state: State;
  value: string;
}

const TONE = { waiting: 'brand', differs: 'corn', agreed: 'pine' } as const;
const ICON = { waiting: 'clock', differs: 'warn', agreed: 'ok' } as const;

/** What an officer entered before, if they did. */
const saidBefore = ({ entry }: DrawView): Said | null =>
  entry?.mine ? { state: entry.differs ? 'differs' : 'waiting', value: entry.mine } : null;

function ValueForm({ view }: { view: DrawView }) {
  const { beacon, session } = view;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<Said | null>(saidBefore(view));
  const sending = useSend<Said>((answer) => {
    setSaid(answer);
    setTyped('');
    setTried(false);
  });
  const value = BEACON[beacon].read(typed);
  const isAgreed = said?.state === 'agreed';
  function send() {
    setTried(true);
    if (value === null) return;
    const input = { id: session.id, value };
    void sending.send(value, (key) => call('appointment', 'enter-draw-value', input, key));
  }
  const error = tried && value === null ? { error: t(`enter.wrong.${beacon}`) } : {};
  return (
    <Page
      title={t('enter.title')}
      back
      dock={
        isAgreed ? (
          <Dock>
            <Button
              id='see-draw'
              text={t('enter.see')}
              onTap={() => void navigateBackTo(DRAW_PAGES.draw(session.id))}
            />
          </Dock>
        ) : (
          <Dock note={t('enter.note')}>
            <Button id='send-value' text={t('enter.send')} busy={sending.busy} onTap={send} />
          </Dock>
        )
      }
    >
      <View className='t20'>{fitLines(sourceText(view))}</View>
      <View className='t15 i2 m8'>{fitLines(t('enter.how'))}</View>
      <TimelineNote icon='find' text={t(`enter.where.${beacon}`)} />
      {said && (
        <View id={`said-${said.state}`} className='m12'>
          <Notice
            tone={TONE[said.state]}
            icon={ICON[said.state]}
            text={t(`enter.${said.state}`, { value: said.value })}
          />
        </View>
      )}
      {!isAgreed && (
        <View className='m16'>
          <Field
            id='value'
            label={t(`enter.label.${beacon}`)}
            value={typed}
            onInput={setTyped}
            hint={value ? t('enter.reads', { value }) : t('enter.example', { example: BEACON[beacon].example })}
            {...error}
            maxLength={MOST_VALUE}
          />
        </View>
      )}
      <View>
        <FailureNotice failure={sending.failure} />
      </View>
    </Page>
  );
}

/** Where one of two officers enters what was published; neither sees the other's. */
export function ValuePage({ session }: { session: string }) {
  const loaded = useLoad(() => call('appointment', 'draw', { id: session, page: 0 }), session);
  if (loaded.data?.entry) return <ValueForm view={loaded.data} />;
  return (
    <Page title={t('enter.title')} back>
      <Shown of={loaded}>
        {() => (
          <EmptyState
            title={t('enter.nothing')}
            text={t('enter.nothingText')}
            action={
              <Button
                id='see-draw'
                kind='weak'
                text={t('enter.see')}
                onTap={() => void navigateBackTo(DRAW_PAGES.draw(session))}
              />
            }
          />
        )}
      </Shown>
    </Page>
  );
}
