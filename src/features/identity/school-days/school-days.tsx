import { dayOf } from '@domain/core/school-clock';
import { View } from '@tarojs/components';
import type { SchoolBreak } from '@types_/identity/school-days-view';
import { useState } from 'react';
import { usePullDown } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Shown } from '@/remote/shown';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { UndoBar } from '@/ui/undo-bar';
import { BreakSheet } from './break-sheet';
import { Breaks, TakenBack } from './breaks';
import { DutyPhone } from './duty-phone';
import { PublicDays } from './public-days';
import { useSchoolDays } from './use-school-days';
import { t } from './words';
import { WorkdaySheet } from './workday-sheet';
import { Workdays } from './workdays';

/** What is being changed: a break of the school, one that is only usual, a new one, or a new make-up day. */
type Open = { what: 'own' | 'usual' | 'new'; given: SchoolBreak } | { what: 'workday' };

const EMPTY: SchoolBreak = { name: '', from: '', to: '' };

/** A school's calendar: what it says itself, and what counts besides. */
export function SchoolDays({ place }: { place: string }) {
  const days = useSchoolDays(place);
  const [open, setOpen] = useState<Open | null>(null);
  usePullDown(days.reload);
  const { data } = days;
  const [breaks, workdays] = [data?.breaks ?? [], data?.workdays ?? []];

  const start = (next: Open) => {
    days.forget();
    setOpen(next);
  };
  const close = () => setOpen(null);
  async function save(changed: SchoolBreak[], makeUp: string[], text: string) {
    if (await days.save({ breaks: changed, workdays: makeUp }, text)) close();
  }
  // No two begin on the same day.
  const without = ({ from }: SchoolBreak) => breaks.filter((one) => one.from !== from);
  if (days.failure && !data && ['NOT_ALLOWED', 'NOT_BOUND'].includes(days.failure.code))
    return (
      <Page title={t('title')} back>
        <EmptyState title={t('onlyAdmins')} text={t('onlyAdminsText')} />
      </Page>
    );
  return (
    <Page
      title={t('title')}
      back
      subtitle={t('subtitle')}
      dock={
        <>
          <View>
            {days.undo && <UndoBar text={days.undo.text} undoText={t('undo')} onUndo={() => void days.takeBack()} />}
          </View>
          <Dock>
            <Button id='break-add' icon='plus' text={t('add')} onTap={() => start({ what: 'new', given: EMPTY })} />
          </Dock>
        </>
      }
    >
      <Shown of={days} rows={6}>
        {(view) => (
          <>
            {/* What comes and goes has a View of its own, or the whole page is sent again with it. */}
            <View>
              <FailureNotice failure={days.failure ?? (open ? null : days.saveFailure)} />
            </View>
            <Breaks view={view} onOpen={start} />
            <View>
              <TakenBack days={view.takenBack} />
            </View>
            <Workdays
              days={workdays.filter((day) => day >= dayOf(new Date()))}
              busy={days.busy}
              onAdd={() => start({ what: 'workday' })}
              onRemove={(day) =>
                void save(
                  breaks,
                  workdays.filter((one) => one !== day),
                  t('done.removed'),
                )
              }
            />
            <PublicDays days={view.publicDays} />
            <DutyPhone view={view} onChanged={days.replace} />
          </>
        )}
      </Shown>
      <View>
        {open?.what === 'workday' && (
          <WorkdaySheet
            busy={days.busy}
            failure={days.saveFailure}
            onSave={(day) => void save(breaks, [...workdays, day], t('done.saved'))}
            onClose={close}
          />
        )}
        {open && open.what !== 'workday' && (
          <BreakSheet
            title={titleOf(open)}
            saveText={t(open.what === 'usual' ? 'save.confirm' : 'save')}
            given={open.given}
            busy={days.busy}
            failure={days.saveFailure}
            onSave={(changed) => void save([...without(open.given), changed], workdays, t('done.saved'))}
            onRemove={
              open.what === 'own' ? () => void save(without(open.given), workdays, t('done.removed')) : undefined
            }
            onClose={close}
          />
        )}
      </View>
    </Page>
  );
}

const titleOf = ({ what, given }: Exclude<Open, { what: 'workday' }>): string =>
  what === 'usual' ? t('break.confirm', { season: given.name }) : t(what === 'own' ? 'break.change' : 'break.new');
