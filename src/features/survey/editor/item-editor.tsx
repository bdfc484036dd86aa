import { missingIn } from '@domain/survey/questionnaire-texts';
import { View } from '@tarojs/components';
import { LANGUAGES, type Language } from '@types_/core/language';
import { useState } from 'react';
import { navigateBack } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Segmented } from '@/ui/segmented';
import { useDraft } from './drafts';
import { ItemForm } from './item-form';
import { TitleForm } from './title-form';
import { t } from './words';
import { useWrittenLanguage } from './written-language';

/** One item in one language after the other; `item` empty: the title, and what is said before the first question. */
export function ItemEditor({ id, item: first }: { id: string; item: string }) {
  const draft = useDraft(id);
  const [itemId, setItemId] = useState(first);
  const [language, setLanguage] = useWrittenLanguage();
  const items = draft?.questionnaire.items ?? [];
  const at = items.findIndex((one) => one.id === itemId);
  const item = items[at];
  const title = item ? t('item.title', { n: at + 1 }) : t('edit.title.row');
  const missing = draft ? missingIn(draft.questionnaire, language).filter((one) => one.item !== itemId) : [];
  const [next] = [...missing.filter((one) => items.findIndex(({ id: other }) => other === one.item) > at), ...missing];
  const isTranslating = language !== 'zh-CN' && next !== undefined;
  return (
    <Page
      title={title}
      back
      dock={
        <Dock>
          <Button
            id='item-done'
            {...(isTranslating ? { kind: 'outline' as const } : {})}
            text={t('item.done')}
            onTap={() => void navigateBack()}
          />
          {isTranslating && <Button id='item-next' text={t('item.next')} onTap={() => setItemId(next.item)} />}
        </Dock>
      }
    >
      {!draft || (itemId !== '' && !item) ? (
        <EmptyState title={t('untitled')} text={t('problem.condition-nowhere')} />
      ) : (
        <>
          <Segmented
            id='language'
            label={t('edit.languages')}
            options={LANGUAGES.map((one) => ({ value: one, text: t(`language.${one}`) }))}
            value={language}
            onChange={(value) => setLanguage(value as Language)}
          />
          <View className='m16'>
            {item ? (
              <ItemForm draft={draft} item={item} at={at} language={language} onRenewed={setItemId} />
            ) : (
              <TitleForm draft={draft} language={language} />
            )}
          </View>
        </>
      )}
    </Page>
  );
}
