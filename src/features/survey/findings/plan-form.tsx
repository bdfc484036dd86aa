import { parseDay } from '@domain/core/parse-day';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { FINDING_LIMITS as MOST } from '@types_/survey/finding';
import type { FindingPlan } from '@types_/survey/finding-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { dayText, dayWithWeekday } from '@/i18n/dates';
import { a11y } from '@/platform/a11y';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { FindingLine } from './finding-line';
import { roundText } from './texts';
import { useFindingSend } from './use-finding-send';
import { t } from './words';

/** Days from today that are offered. */
const AHEAD = [7, 14, 30];

/** Who does what about it by when: the three things that make a finding a plan. */
export function PlanForm({
  plan: { finding, departments, version },
  onStale,
}: {
  plan: FindingPlan;
  onStale: () => void;
}) {
  const [owner, setOwner] = useState(finding.owner);
  const [action, setAction] = useState(finding.action);
  const [typed, setTyped] = useState(finding.due ?? '');
  const [tried, setTried] = useState(false);
  const { busy, failure, settle } = useFindingSend(() => t('plan.saved'), onStale);
  const due = parseDay(typed);
  const today = dayOf(new Date());
  const isLate = due !== null && due < today;
  const isShort = { owner: owner.trim().length < MOST.ownerMin, action: action.trim().length < MOST.actionMin };
  function save() {
    setTried(true);
    if (isShort.owner || isShort.action || due === null || isLate) return;
    const input = { id: finding.id, version, owner: owner.trim(), action: action.trim(), due };
    void settle(input, (key) => call('survey', 'plan-finding', input, key));
  }
  return (
    <Page
      title={t('title')}
      back
      subtitle={roundText(finding)}
      dock={
        <Dock note={t('plan.note')}>
          <Button id='plan-save' text={t('plan.save')} busy={busy} onTap={save} />
        </Dock>
      }
    >
      <Block>
        <FindingLine id='finding' finding={finding} />
      </Block>
      <View className='m16'>
        <Field
          id='plan-action'
          label={t('plan.action')}
          value={action}
          onInput={setAction}
          placeholder={t('plan.action.example')}
          maxLength={MOST.actionMax}
          {...(tried && isShort.action ? { error: t('plan.action.missing') } : {})}
        />
      </View>
      <View className='m16'>
        <Field
          id='plan-owner'
          label={t('plan.owner')}
          value={owner}
          onInput={setOwner}
          hint={t('plan.owner.hint')}
          maxLength={MOST.ownerMax}
          {...(tried && isShort.owner ? { error: t('plan.owner.missing') } : {})}
        />
        <View className='wrap m8' {...a11y('radiogroup', t('plan.owner'))}>
          {departments.map((name, at) => (
            <Chip
              key={name}
              id={`owner-${at}`}
              text={name}
              {...(owner === name ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
              onTap={() => setOwner(name)}
            />
          ))}
        </View>
      </View>
      <View className='m16'>
        <Field
          id='plan-due'
          label={t('plan.due')}
          value={typed}
          onInput={setTyped}
          hint={due ? dayWithWeekday(due) : t('plan.due.hint')}
          maxLength={12}
          {...(tried && (due === null || isLate)
            ? { error: t(due === null ? 'plan.due.missing' : 'plan.due.past') }
            : {})}
        />
        <View className='wrap m8'>
          {AHEAD.map((days) => {
            const day = plusDays(today, days);
            return (
              <Chip
                key={days}
                id={`due-${days}`}
                text={t('plan.in', { n: days, day: dayText(day) })}
                onTap={() => setTyped(day)}
              />
            );
          })}
        </View>
      </View>
      <View>
        <FailureNotice failure={failure} />
      </View>
    </Page>
  );
}
