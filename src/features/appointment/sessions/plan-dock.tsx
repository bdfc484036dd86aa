import { CHANNEL } from '@domain/appointment/channel';
import type { SessionDoing } from '@types_/appointment/session';
import type { SessionView } from '@types_/appointment/session-view';
import { navigateTo } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { DOOR_PAGES } from '../door/pages';
import { t as doorText } from '../door/words';
import { DRAW_PAGES } from '../draw/pages';
import { t as drawText } from '../draw/words';
import { MINUTES_PAGES } from '../minutes/pages';
import { t as minutesText } from '../minutes/words';
import { SESSION_PAGES } from './pages';
import { hasDoor } from './plan-ways';
import { t } from './words';

/** The page on which a session is gone on with: the draw's number, the door, the minutes. */
export function nextPage(session: SessionView): { id: string; text: string; to: string } | null {
  const { id, state, channel } = session;
  if (state === 'frozen') return { id: 'go-value', text: drawText('enter'), to: DRAW_PAGES.value(id) };
  if (hasDoor(session)) return { id: 'go-door', text: doorText('door.title'), to: DOOR_PAGES.door(id) };
  if ((state === 'held' && CHANNEL[channel].minuted) || session.unwritten)
    return { id: 'go-write', text: minutesText('write.title'), to: MINUTES_PAGES.write(id) };
  return null;
}

interface Props {
  session: SessionView;
  busy: boolean;
  onPublish: () => void;
  onConfirm: () => void;
}

/** The next thing to do with a session: publish a draft, confirm what was drawn, go on to its page; and beside it to change it. */
export function PlanDock({ session, busy, onPublish, onConfirm }: Props) {
  const { id, schoolId, steps } = session;
  const may = (step: SessionDoing) => steps.includes(step);
  if (may('publish'))
    return (
      <Dock note={t('one.publishNote')}>
        <Button
          id='session-edit'
          kind='outline'
          text={t('one.edit')}
          onTap={() => void navigateTo(SESSION_PAGES.write(schoolId, id))}
        />
        <Button id='session-publish' text={t('one.publish')} busy={busy} onTap={onPublish} />
      </Dock>
    );
  const next = nextPage(session);
  const mayConfirm = may('confirm');
  if (!may('change') && !next) return null;
  return (
    <Dock>
      {may('change') && (
        <Button
          id='session-change'
          kind={mayConfirm || next ? 'outline' : 'primary'}
          text={t('one.change')}
          onTap={() => void navigateTo(SESSION_PAGES.change(id))}
        />
      )}
      {mayConfirm && (
        <Button
          id='session-confirm'
          kind={next ? 'outline' : 'primary'}
          text={t('one.confirm')}
          busy={busy}
          onTap={onConfirm}
        />
      )}
      {next && <Button id={next.id} text={next.text} onTap={() => void navigateTo(next.to)} />}
    </Dock>
  );
}
