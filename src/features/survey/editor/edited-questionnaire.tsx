import { isAboutPersons } from '@domain/survey/about-persons';
import { unionNamedIn } from '@domain/survey/about-union';
import { checkQuestionnaire, type Problem } from '@domain/survey/check-questionnaire';
import { moved } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import type { QuestionnaireView } from '@types_/survey/questionnaire-view';
import { useEffect, useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { FailureNotice } from '@/remote/failure-notice';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { FieldNote } from '@/ui/field-note';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { TimelineNote } from '@/ui/timeline-note';
import { AddItem } from './add-item';
import { type Draft, edit } from './drafts';
import { EditorDock } from './editor-dock';
import { ItemRows } from './item-rows';
import { LanguageRows } from './language-rows';
import { NotNames } from './not-names';
import { EDITOR_PAGES } from './pages';
import { Standing } from './standing';
import { forgetTakenOut, lastTakenOut, putBack } from './taken-out';
import { titleText } from './texts';
import { namesIn, unsaidIn } from './told-names';
import { useSaving } from './use-saving';
import { t } from './words';
import { Wrong } from './wrong';

interface Props {
  draft: Draft;
  /** What is stored under its id; null for a new one, or while that is not known. */
  stored: QuestionnaireView | null;
  onStale: () => void;
  onSaved: (saved: QuestionnaireView) => void;
}

/** Nothing is asked yet: said where items would stand. */
const isEmpty = ({ problem }: Problem): boolean => problem === 'no-items';

/** A questionnaire as it is being written: its items in order, what is wrong at each, and what is missing in each language. */
export function EditedQuestionnaire({ draft, stored, onStale, onSaved }: Props) {
  const { id, questionnaire } = draft;
  const wrong = checkQuestionnaire(questionnaire);
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => forgetTakenOut, []);
  const saving = useSaving(draft, stored, wrong, onStale, onSaved);
  const problems = [...wrong, ...saving.found];
  const unsaid = unsaidIn(draft).length;
  const left = problems.length + unsaid;
  const move = (by: number) => {
    if (held === null || held < 0) return;
    const to = Math.max(0, Math.min(questionnaire.items.length - 1, held + by));
    edit(id, (now) => moved(now, held, to));
    setHeld(to);
  };
  const isOrdering = held !== null;
  const gone = lastTakenOut(id);
  const named = unionNamedIn(questionnaire);
  const kinds = [
    ...(isAboutPersons(questionnaire) ? [t('title.persons')] : []),
    ...(questionnaire.aboutUnion ? [t('title.union')] : []),
  ];
  return (
    <Page
      title={t(draft.version === 0 ? 'edit.new' : 'edit.title')}
      back
      dock={
        <EditorDock
          gone={gone}
          {...{ draft, busy: saving.busy, onSave: saving.save }}
          left={draft.tried ? left : 0}
          ordering={isOrdering ? { move, end: () => setHeld(null) } : null}
          onUndo={putBack}
        />
      }
    >
      <View>
        <Standing draft={draft} stored={stored} />
      </View>
      <View>
        <FailureNotice failure={saving.failure} />
        <View>
          {namesIn(draft).length > 0 && (
            <Block>
              <Row
                id='edit-names'
                title={t('named')}
                {...(unsaid > 0 ? {} : { second: t('named.said') })}
                trailing='chevron'
                onTap={() => void navigateTo(EDITOR_PAGES.names(id))}
              >
                {unsaid > 0 && <FieldNote error={t('named.left', { n: unsaid })} />}
              </Row>
            </Block>
          )}
        </View>
        {draft.tried && left > 0 && (
          <>
            {problems.length > 0 && (
              <Notice
                tone='corn'
                icon='warn'
                text={saving.canPark ? t('edit.wrong', { n: problems.length }) : t('edit.unwritten')}
              />
            )}
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
          {...(kinds.length > 0 ? { third: kinds.join(' · ') } : {})}
          trailing='chevron'
          onTap={() => void navigateTo(EDITOR_PAGES.item(id, ''))}
        >
          {draft.tried && <Wrong problems={problems.filter((one) => !isEmpty(one))} item='' />}
        </Row>
      </Block>
      <View>
        {named !== null && !questionnaire.aboutUnion && (
          <TimelineNote icon='lock' text={t('title.union.named', { word: named })} />
        )}
      </View>
      <Section title={t('edit.items')} aside={t('items', { n: questionnaire.items.length })}>
        <ItemRows
          {...{ questionnaire, problems, held, gone }}
          onTap={(index, item) => (isOrdering ? setHeld(index) : void navigateTo(EDITOR_PAGES.item(id, item)))}
        />
        <View>{draft.tried && <Wrong problems={problems.filter(isEmpty)} item='' />}</View>
        <View className='m8'>
          {questionnaire.items.length > 1 && !isOrdering && (
            <Button id='order' kind='quiet' text={t('edit.order')} onTap={() => setHeld(-1)} />
          )}
        </View>
      </Section>
      <AddItem draft={draft} />
      <LanguageRows draft={draft} />
      <View>{stored && <NotNames said={stored.notNames} />}</View>
      <View className='m16'>
        {draft.version > 0 && <View className='t13 i3'>{t('edit.versions')}</View>}
        {draft.version === 0 && draft.changed && (
          <Button id='discard' kind='quiet' text={t('edit.discard')} onTap={saving.discard} />
        )}
        {stored && <Button id='questionnaire-remove' kind='quiet' text={t('edit.remove')} onTap={saving.remove} />}
      </View>
    </Page>
  );
}
