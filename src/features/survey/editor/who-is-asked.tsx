import { deciding, valuesOf } from '@domain/survey/check-questionnaire';
import { View } from '@tarojs/components';
import type { Item } from '@types_/survey/questionnaire-schema';
import { useState } from 'react';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { OptionList } from '@/ui/option-list';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Tick } from '@/ui/tick';
import { conditionText, titleText, valueText } from './texts';
import { t } from './words';

interface Props {
  items: readonly Item[];
  at: number;
  item: Item;
  onChange: (item: Item) => void;
}

/** Whom an item is asked of: chosen by tapping an earlier item, and then which of its answers. */
export function WhoIsAsked({ items, at, item, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const earlier = deciding(items, at);
  if (earlier.length === 0 && !item.onlyIf) return null;
  const other = earlier.find(({ id }) => id === item.onlyIf?.item);
  const any = item.onlyIf?.any ?? [];
  const askAll = () => onChange({ ...item, onlyIf: null });
  const pick = (id: string) => {
    const [first = ''] = valuesOf(earlier.find((one) => one.id === id) as Item) ?? [];
    onChange({ ...item, onlyIf: { item: id, any: [first] } });
  };
  const toggle = (value: string) => {
    const next = any.includes(value) ? any.filter((one) => one !== value) : [...any, value];
    if (other && next.length > 0) onChange({ ...item, onlyIf: { item: other.id, any: next } });
    else askAll();
  };
  return (
    <>
      <Section title={t('item.who')}>
        <Block>
          <Row id='item-who' title={conditionText(item, items)} trailing='chevron' onTap={() => setOpen(true)} />
        </Block>
      </Section>
      <View>
        <Sheet open={isOpen} onClose={() => setOpen(false)} label={t('item.who')}>
          <View className='t17'>{t('item.who.pick')}</View>
          <OptionList
            id='who'
            label={t('item.who.pick')}
            options={[
              { value: '', text: t('item.who.all') },
              ...earlier.map(({ id, title }) => ({ value: id, text: titleText(title['zh-CN']) })),
            ]}
            value={other?.id ?? ''}
            onChange={(id) => (id === '' ? askAll() : pick(id))}
          />
          <View>
            {other && (
              <View className='m16'>
                <View className='t17'>{t('item.who.values')}</View>
                <Block>
                  {(valuesOf(other) ?? []).map((value) => (
                    <Row
                      key={value}
                      id={`who-value-${value}`}
                      title={valueText(other, value)}
                      checked={any.includes(value)}
                      trailing={<Tick on={any.includes(value)} />}
                      onTap={() => toggle(value)}
                    />
                  ))}
                </Block>
              </View>
            )}
          </View>
          <View className='m16'>
            <Button id='who-done' text={t('item.who.done')} onTap={() => setOpen(false)} />
          </View>
        </Sheet>
      </View>
    </>
  );
}
