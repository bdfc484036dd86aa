import { checkQuestionnaire } from '@domain/survey/check-questionnaire';
import { moved } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { useReturn } from '@/platform/page-life';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { UndoBar } from '@/ui/undo-bar';
import { AddItem } from './add-item';
import { areKept, type Draft, edit } from './drafts';
import { ItemRows } from './item-rows';
import { LanguageRows } from './language-rows';
import { EDITOR_PAGES } from './pages';
import { Standing } from './standing';
import { lastTakenOut, putBack, type TakenOut } from './taken-out';
import { titleText } from './texts';
import { useSaving } from './use-saving';
import { t } from './words';
import { Wrong } from './wrong';

interface Props {
  draft: Draft;
  /** What is stored under its id; null for a new one, or while that is not known. */
  stored: QuestionnaireView | null;
  onStale: () => void;
}

/** A questionnaire as it is being written: its items in order, what is wrong at each, and what is missing in each language. */
export function EditedQuestionnaire({ draft, stored, onStale }: Props) {
  const { id, questionnaire } = draft;
  const problems = checkQuestionnaire(questionnaire);
  const [held, setHeld] = useState<number | null>(null);
  const [gone, setGone] = useState<TakenOut | null>(null);
  useReturn(() => setGone(lastTakenOut(id)));
  const saving = useSaving(draft, stored, problems, onStale);
  const move = (by: number) => {
    if (held === null || held < 0) return;
    const to = Math.max(0, Math.min(questionnaire.items.length - 1, held + by));
    edit(id, (now) => moved(now, held, to));
    setHeld(to);
  };
  const isOrdering = held !== null;
  return (
    <Page
      title={t(draft.version === 0 ? 'edit.new' : 'edit.title')}
      back
      dock={
        <>
          <View>
            {gone && (
              <UndoBar
                text={t('edit.gone', { title: titleText(gone.item.title['zh-CN']) })}
                undoText={t('undo')}
                onUndo={() => {
                  putBack(gone);
                  setGone(null);
                }}
              />
            )}
          </View>
          {isOrdering ? (
            <Dock note={t('edit.hold')}>
              <Button id='move-up' kind='outline' text={t('edit.forward')} onTap={() => move(-1)} />
              <Button id='move-down' kind='outline' text={t('edit.backward')} onTap={() => move(1)} />
              <Button id='order-done' text={t('edit.done')} onTap={() => setHeld(null)} />
            </Dock>
          ) : (
            <Dock {...(draft.changed ? { note: t(areKept() ? 'edit.kept' : 'edit.notKept') } : {})}>
              <Button
                id='preview'
                kind='outline'
                text={t('edit.preview')}
                onTap={() => void navigateTo(EDITOR_PAGES.preview(id))}
              />
              <Button id='questionnaire-save' text={t('edit.save')} busy={saving.busy} onTap={saving.save} />
            </Dock>
          )}
        </>
      }
    >
      <Standing draft={draft} stored={stored} />
      <View>
        <FailureNotice failure={saving.failure} />
        {draft.tried && problems.length > 0 && (
          <>
            <Notice
              tone='corn'
              icon='warn'
              text={saving.canPark ? t('edit.wrong', { n: problems.length }) : t('edit.unwritten')}
            />
            {saving.canPark && (
              <View className='m8'>
                <Button
                  id='questionnaire-park'
                  kind='weak'
                  text={t('edit.park')}
                  busy={saving.busy}
                  onTap={saving.park}
                />
              </View>
            )}
          </>
        )}
      </View>
      <Block>
        <Row
          id='edit-title'
          title={titleText(questionnaire.title['zh-CN'])}
          second={questionnaire.intro?.['zh-CN'] ?? t('edit.title.row')}
          trailing='chevron'
          onTap={() => void navigateTo(EDITOR_PAGES.item(id, ''))}
        >
          {draft.tried && <Wrong problems={problems} item='' />}
        </Row>
      </Block>
      <Section title={t('edit.items')} aside={t('items', { n: questionnaire.items.length })}>
        <ItemRows
          {...{ questionnaire, problems, held }}
          onTap={(index, item) => (isOrdering ? setHeld(index) : void navigateTo(EDITOR_PAGES.item(id, item)))}
        />
        {questionnaire.items.length > 1 && !isOrdering && (
          <View className='m8'>
            <Button id='order' kind='quiet' text={t('edit.order')} onTap={() => setHeld(-1)} />
          </View>
        )}
      </Section>
      <AddItem draft={draft} />
      <LanguageRows draft={draft} />
      {draft.version > 0 && <View className='t13 i3 m16'>{t('edit.versions')}</View>}
      {draft.version === 0 && draft.changed && (
        <View className='m16'>
          <Button id='discard' kind='quiet' text={t('edit.discard')} onTap={saving.discard} />
        </View>
      )}
      {stored && (
        <View className='m16'>
          <Button id='questionnaire-remove' kind='quiet' text={t('edit.remove')} onTap={saving.remove} />
        </View>
      )}
    </Page>
  );
}
