import { View } from '@tarojs/components';
import type { ImportView } from '@types_/identity/roster-import';
import { useState } from 'react';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Page } from '@/ui/page';
import { BadRows } from './bad-rows';
import { ClosingSwitch } from './closing-switch';
import { ImportCounts } from './import-counts';
import { isOver, isRunning } from './import-states';
import { ImportStatus } from './import-status';
import { useImport } from './use-import';
import { t } from './words';

const back = () => void navigateBack();

/** One import: its progress, what it would do, the yes or no, and what has happened. What stays in view stays in its place. */
export function OneImport({ given }: { given: ImportView }) {
  const { view, failure, deciding, goOn, apply, cancel } = useImport(given);
  const [closes, setCloses] = useState(false);
  const { state, total, counts } = view;
  const isChecked = state === 'checked';
  const changes = counts.added + counts.changed + (closes ? counts.closed : 0);
  const hasOutcome = total > 0 && (isChecked || state === 'applying' || state === 'done' || state === 'stopped');

  async function drop() {
    if (!(await cancel())) return;
    back();
    void toast(t('dropped'));
  }
  const buttons = () => {
    if (isRunning(state))
      return failure ? <Button id='import-go-on' text={t('goOn')} icon='redo' onTap={goOn} /> : null;
    if (isOver(state))
      return <Button id='import-back' text={t(state === 'refused' ? 'another' : 'backToList')} onTap={back} />;
    const isDropping = deciding === 'cancel';
    if (total === 0) return <Button id='import-drop' text={t('another')} busy={isDropping} onTap={() => void drop()} />;
    return (
      <>
        <Button id='import-drop' kind='outline' text={t('drop')} busy={isDropping} onTap={() => void drop()} />
        <Button
          id='import-apply'
          text={closes && counts.closed > 0 ? t('applyClosing', { n: counts.closed }) : t('apply')}
          disabled={changes === 0}
          busy={deciding === 'apply'}
          onTap={() => void apply(closes)}
        />
      </>
    );
  };
  return (
    <Page
      title={t('title')}
      subtitle={view.fileName}
      back
      dock={<Dock {...(isRunning(state) ? { note: t(failure ? 'stuck' : 'leave') } : {})}>{buttons()}</Dock>}
    >
      <View id='import-status'>
        <ImportStatus view={view} failure={failure} />
      </View>
      <View>{hasOutcome && <ImportCounts view={view} />}</View>
      <View>{isChecked && total > 0 && <ClosingSwitch counts={counts} on={closes} onChange={setCloses} />}</View>
      <View>{!isRunning(state) || hasOutcome ? <BadRows view={view} /> : null}</View>
    </Page>
  );
}
