import { parseDay } from '@domain/core/parse-day';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import { MINUTES_LIMITS as MOST } from '@types_/appointment/minutes';
import { useState } from 'react';
import { dayText, dayWithWeekday } from '@/i18n/dates';
import { a11y } from '@/platform/a11y';
import { navigateBack } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Dock } from '@/ui/dock';
import { Field } from '@/ui/field';
import { Page } from '@/ui/page';
import { promiseFaults } from './minutes-wish';
import { keepDraft, keptDraft, type PromiseDraft } from './use-minutes-draft';
import { t } from './words';

/** Days from today that are offered. */
const AHEAD = [7, 14, 30];

interface Props {
  session: string;
  nth: number;
  /** What is missing is said at once. */
  tried: boolean;
}

/** One promise of the minutes that are being written on this phone: what, who, by when. Only a whole one is left by its button. */
export function PromiseCard({ session, nth, tried: hasTried }: Props) {
  const [draft, setDraft] = useState(() => keptDraft(session));
  const [tried, setTried] = useState(hasTried);
  const promise = draft?.promises[nth];
  if (!draft || !promise) return <Page title={t('promise.nth', { n: nth + 1 })} back />;
  const { offices } = draft;
  const keep = (promises: PromiseDraft[]) => {
    const next = { ...draft, promises };
    setDraft(next);
    keepDraft(session, next);
  };
  const onChange = (changed: PromiseDraft) => keep(draft.promises.map((one, at) => (at === nth ? changed : one)));
  const remove = () => {
    keep(draft.promises.filter((_one, at) => at !== nth));
    void navigateBack();
  };
  const faults = promiseFaults(promise, offices);
  const day = parseDay(promise.day);
  const today = dayOf(new Date());
  const done = () => {
    setTried(true);
    if (!Object.values(faults).some(Boolean)) void navigateBack();
  };
  return (
    <Page
      title={t('promise.nth', { n: nth + 1 })}
      back
      dock={
        <Dock>
          <Button id='promise-done' text={t('promise.done')} onTap={done} />
        </Dock>
      }
    >
      <Field
        id='promise-text'
        label={t('promise.text')}
        value={promise.text}
        onInput={(text) => onChange({ ...promise, text })}
        placeholder={t('promise.textExample')}
        maxLength={MOST.promiseMax}
        {...(tried && faults.text ? { error: t('promise.textMissing') } : {})}
      />
      <View className='m16'>
        <View className='t15 b'>{t('promise.owner')}</View>
        <View className='wrap m8' {...a11y('radiogroup', t('promise.owner'))}>
          {offices.map((name, at) => (
            <Chip
              key={name}
              id={`owner-${at}`}
              text={name}
              {...(promise.owner === name ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
              onTap={() => onChange({ ...promise, owner: name })}
            />
          ))}
        </View>
        {tried && faults.owner && <View className='t13 ma m8'>{t('promise.ownerMissing')}</View>}
      </View>
      <View className='m16'>
        <Field
          id='promise-day'
          label={t('promise.day')}
          value={promise.day}
          onInput={(typed) => onChange({ ...promise, day: typed })}
          onConfirm={done}
          confirmType='done'
          hint={day ? dayWithWeekday(day) : t('promise.dayHint')}
          maxLength={12}
          {...(tried && faults.day ? { error: t('promise.dayWrong') } : {})}
        />
        <View className='wrap m8'>
          {AHEAD.map((days) => (
            <Chip
              key={days}
              id={`day-${days}`}
              text={t('promise.in', { n: days, day: dayText(plusDays(today, days)) })}
              {...(promise.day === plusDays(today, days) ? { tone: 'brand' as const, icon: 'ok' as const } : {})}
              onTap={() => onChange({ ...promise, day: plusDays(today, days) })}
            />
          ))}
        </View>
      </View>
      <View className='m16'>
        <Button id='promise-remove' kind='quiet' text={t('promise.remove')} onTap={remove} />
      </View>
    </Page>
  );
}
