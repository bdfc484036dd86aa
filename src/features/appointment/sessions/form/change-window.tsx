import { View } from '@tarojs/components';
import type { SessionView } from '@types_/appointment/session-view';
import { momentText } from '@/i18n/dates';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { t } from '../words';

/** When one can apply. */
export interface Window {
  opensAt: Date;
  closesAt: Date;
}

const LATER = [0, 1, 2, 3, 5, 7] as const;
const DAY_MS = 86_400_000;

export const windowOf = ({ opensAt, closesAt }: Pick<SessionView, 'opensAt' | 'closesAt'>): Window => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
});

interface LaterProps {
  id: string;
  title: string;
  from: Date;
  chosen: Date;
  onChange: (at: Date) => void;
}

/** A moment as it is, or so many days later. */
const Later = ({ id, title, from, chosen, onChange }: LaterProps) => (
  <Section title={title}>
    <View className='wrap'>
      {LATER.map((days) => {
        const at = new Date(from.getTime() + days * DAY_MS);
        const text = momentText(at.toISOString());
        return (
          <Choice
            key={days}
            id={`${id}-${days}`}
            text={days === 0 ? t('change.asIs', { at: text }) : text}
            chosen={+at === +chosen}
            onTap={() => onChange(at)}
          />
        );
      })}
    </View>
  </Section>
);

interface Props {
  session: SessionView;
  window: Window;
  onChange: (window: Window) => void;
}

/** When one can apply to a published session: later and longer, as long as it is not over. Who opens later closes later, too. */
export function ChangeWindow({ session, window, onChange }: Props) {
  const now = new Date();
  const was = windowOf(session);
  if (session.state !== 'open' || was.closesAt <= now)
    return <TimelineNote icon='lock' text={t('change.windowOver')} />;
  function openAt(opensAt: Date) {
    const shifted = was.closesAt.getTime() + opensAt.getTime() - was.opensAt.getTime();
    onChange({ opensAt, closesAt: new Date(Math.max(shifted, window.closesAt.getTime())) });
  }
  return (
    <>
      {was.opensAt > now && (
        <Later
          id='opens-later'
          title={t('change.opens')}
          from={was.opensAt}
          chosen={window.opensAt}
          onChange={openAt}
        />
      )}
      <Later
        id='closes-later'
        title={t('change.closes')}
        from={was.closesAt}
        chosen={window.closesAt}
        onChange={(closesAt) => onChange({ ...window, closesAt })}
      />
    </>
  );
}
