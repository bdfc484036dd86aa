import { dayOf } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { APPLICATION_LIMITS as LIMITS } from '@types_/appointment/application';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText, monthText } from '@/i18n/dates';
import { dotted } from '@/i18n/words';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { BringList } from './bring-list';
import { t } from './words';

/** When it was said: the day, of earlier years the month. */
const saidText = (day: string): string =>
  day.slice(0, 4) === dayOf(new Date()).slice(0, 4) ? dayText(day) : monthText(day.slice(0, 7));

interface Props {
  session: string;
  chosen: readonly string[];
  /** Who sees them, and who writes what came of them. */
  hint: string;
  onChange: (cases: string[]) => void;
}

function OwnCases({ session, chosen, hint, onChange }: Props) {
  const mine = useLoad(() => call('appointment', 'cases-to-bring', { id: session, from: 0 }), session);
  const [busy, setBusy] = useState(false);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  /** The page after those that are here; one that was changed meanwhile is on it once more. */
  async function next() {
    if (!mine.data) return;
    const { cases } = mine.data;
    setBusy(true);
    const answer = await call('appointment', 'cases-to-bring', { id: session, from: cases.length });
    setBusy(false);
    if (!answer.ok) return mine.reload();
    const known = new Set(cases.map(({ id }) => id));
    const fresh = answer.data.cases.filter(({ id }) => !known.has(id));
    mine.replace({ cases: [...cases, ...fresh], more: answer.data.more && fresh.length > 0 });
  }
  return (
    <Section title={t('cases')}>
      <View className='t13 i3'>{hint}</View>
      <Shown of={mine} rows={1}>
        {({ cases, more }) =>
          cases.length === 0 ? (
            <View className='i2 m8'>{t('cases.none')}</View>
          ) : (
            <BringList
              id='bring'
              label={t('cases')}
              all={cases.map(({ id, title, day }) => ({ id, title: dotted(title, saidText(day)), text: title }))}
              chosen={chosen}
              several
              full={chosen.length >= LIMITS.cases}
              onTap={toggle}
              onMore={more ? () => void next() : undefined}
              busy={busy}
            />
          )
        }
      </Shown>
    </Section>
  );
}

/** One's own cases, to be brought along: asked for and shown once somebody wants to, since others may look over their shoulder. */
export function BringCases(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { length } = props.chosen;
  // In a box of its own: opened, it alone is sent to the screen, and not the rest of the form with it.
  return <View>{isOpen ? <OwnCases {...props} /> : <ClosedCases count={length} onOpen={() => setOpen(true)} />}</View>;
}

function ClosedCases({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <View className='m16'>
      <Block>
        <Row
          id='bring-cases'
          title={t('cases')}
          {...(count > 0 ? { second: t('cases.chosen', { n: count }) } : {})}
          trailing='chevron'
          onTap={onOpen}
        />
      </Block>
    </View>
  );
}
