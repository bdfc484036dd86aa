import { View } from '@tarojs/components';
import type { PlaceId } from '@types_/identity/place';
import type { RolesView } from '@types_/identity/role-actions';
import { HANDOVER_MAX } from '@types_/identity/role-limits';
import { useState } from 'react';
import { navigateBack } from '@/platform/navigation';
import { useRowsShown } from '@/platform/page-life';
import { toast } from '@/platform/toast';
import { FailureNotice } from '@/remote/failure-notice';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Toggle } from '@/ui/toggle';
import { t as identityText } from '../words';
import { type Chosen, DayChoice } from './day-choice';
import { fullDay, today, tomorrow } from './days';
import { inOrder } from './in-order';
import { Successors } from './successors';
import { LastDay } from './term-fields';
import type { Successor } from './use-hand-over';
import { useHandOver } from './use-hand-over';
import { t } from './words';

interface Props {
  place: PlaceId;
  view: RolesView;
}

/** 换届 on one screen: who goes, who comes, and when. */
export function HandOver({ place, view }: Props) {
  const [go, setGo] = useState<string[]>([]);
  const [come, setCome] = useState<Successor[]>([]);
  const [day, setDay] = useState<Chosen>(today);
  const [to, setTo] = useState<Chosen>(null);
  const [tried, setTried] = useState(false);
  const { busy, failure, progress, send } = useHandOver(({ done, total }) => {
    void navigateBack();
    void toast(t(done < total ? 'hand.rest' : 'hand.done'));
  });
  const shown = useRowsShown();
  const missing = go.length === 0 ? t('hand.goMissing') : come.length === 0 ? t('hand.comeMissing') : null;

  function submit() {
    setTried(true);
    if (missing || typeof day !== 'string' || to === undefined) return;
    const people = come.map(({ member, role, office }) => ({ ticket: member.ticket, role, office }));
    send({ place, day, to, go, come: people });
  }
  const choose = (id: string, on: boolean) =>
    setGo((now) => (on ? [...now, id].slice(0, HANDOVER_MAX) : now.filter((one) => one !== id)));

  return (
    <Page
      title={t('hand.title')}
      subtitle={view.scope}
      back
      dock={
        <Dock note={progress ? t('hand.progress', { done: progress.done, total: progress.total }) : t('hand.note')}>
          <Button id='hand-over' text={t('hand.do', { go: go.length, come: come.length })} busy={busy} onTap={submit} />
        </Dock>
      }
    >
      {view.openCases !== null && <Notice tone='brand' icon='info' text={t('hand.cases', { count: view.openCases })} />}
      <Section title={t('hand.go')} aside={t('hand.goCount', { count: go.length })}>
        <View>
          {inOrder(view.rows.filter(({ mayEnd }) => mayEnd))
            .slice(0, shown)
            .map(({ id, name, office, role }) => (
              <Toggle
                key={id}
                id={`go-${id}`}
                label={`${name} · ${office}`}
                second={identityText(`role.${role}`)}
                on={go.includes(id)}
                onChange={(on) => choose(id, on)}
              />
            ))}
        </View>
      </Section>
      <Successors place={place} come={come} onChange={setCome} />
      <DayChoice
        id='day'
        label={t('hand.day')}
        choices={[
          { day: today(), text: t('hand.dayToday') },
          { day: tomorrow(), text: t('hand.dayTomorrow', { day: fullDay(tomorrow()) }) },
        ]}
        value={day}
        onChange={setDay}
        tried={tried}
      />
      <LastDay
        label={t('hand.to')}
        from={typeof day === 'string' ? day : today()}
        value={to}
        onChange={setTo}
        tried={tried}
      />
      <View>
        {tried && missing && <Notice tone='maple' icon='warn' text={missing} />}
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
