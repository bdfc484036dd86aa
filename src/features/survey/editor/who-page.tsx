import { deciding, valuesOf } from '@domain/survey/check-questionnaire';
import { withItem } from '@domain/survey/edit-questionnaire';
import { View } from '@tarojs/components';
import type { Item } from '@types_/survey/questionnaire-schema';
import { navigateBack } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Dock } from '@/ui/dock';
import { EmptyState } from '@/ui/empty-state';
import { OptionList } from '@/ui/option-list';
import { Page } from '@/ui/page';
import { PickChips } from '@/ui/pick-chips';
import { Section } from '@/ui/section';
import { edit, useDraft } from './drafts';
import { titleText, valueText } from './texts';
import { t } from './words';

/** Whom an item is asked of: chosen by tapping an earlier item, and then which of its answers. */
export function WhoPage({ id, item: itemId }: { id: string; item: string }) {
  const items = useDraft(id)?.questionnaire.items ?? [];
  const at = items.findIndex((one) => one.id === itemId);
  const item = items[at];
  const earlier = deciding(items, at);
  const other = earlier.find((one) => one.id === item?.onlyIf?.item);
  const ask = (onlyIf: Item['onlyIf']) => item && edit(id, (now) => withItem(now, { ...item, onlyIf }));
  const pick = (chosen: string) => {
    const [first = ''] = valuesOf(earlier.find((one) => one.id === chosen) as Item) ?? [];
    ask(chosen === '' ? null : { item: chosen, any: [first] });
  };
  return (
    <Page
      title={t('item.who')}
      back
      dock={
        <Dock>
          <Button id='who-done' text={t('item.who.done')} onTap={() => void navigateBack()} />
        </Dock>
      }
    >
      {!item ? (
        <EmptyState title={t('untitled')} text={t('problem.condition-nowhere')} />
      ) : (
        <>
          <Section title={t('item.who.pick')}>
            <OptionList
              id='who'
              label={t('item.who.pick')}
              options={[
                { value: '', text: t('item.who.all') },
                ...earlier.map((one) => ({ value: one.id, text: titleText(one.title['zh-CN']) })),
              ]}
              value={other?.id ?? ''}
              onChange={pick}
            />
          </Section>
          <View>
            {other && (
              <Section title={t('item.who.values')}>
                <PickChips
                  id='who-value'
                  options={(valuesOf(other) ?? []).map((value) => ({ value, text: valueText(other, value) }))}
                  chosen={item.onlyIf?.any ?? []}
                  onChange={(any) => ask(any.length > 0 ? { item: other.id, any } : null)}
                />
              </Section>
            )}
          </View>
        </>
      )}
    </Page>
  );
}
