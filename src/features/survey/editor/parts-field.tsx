import { View } from '@tarojs/components';
import type { Language } from '@types_/core/language';
import { QUESTIONNAIRE_LIMITS as MOST } from '@types_/survey/questionnaire';
import type { Item, ItemOf } from '@types_/survey/questionnaire-schema';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { Section } from '@/ui/section';
import { freshId } from './fresh-id';
import { inChinese } from './in-chinese';
import { t } from './words';
import { WordsField } from './words-field';

type Option = ItemOf<'single'>['options'][number];

interface Props {
  item: Item;
  /** People are voted for. */
  vote: boolean;
  language: Language;
  tried: boolean;
  onChange: (item: Item) => void;
}

/** The options of a list, or the rows of a matrix: their words, which of them count as positive, one more, one less. */
export function PartsField({ item, vote, language, tried, onChange }: Props) {
  if (item.kind === 'scale' || item.kind === 'text') return null;
  const isMatrix = item.kind === 'matrix';
  const parts: Option[] = isMatrix ? item.rows : item.options;
  const put = (next: Option[]) => onChange(withParts(item, next));
  const change = (index: number, more: Partial<Option>) =>
    put(parts.map((part, place) => (place === index ? { ...part, ...more } : part)));
  const counts = !isMatrix && item.dimension !== null;
  return (
    <Section title={t(isMatrix ? 'item.rows' : vote ? 'vote.options' : 'item.options')}>
      <View>
        {parts.map((part, index) => (
          <View key={part.id} className='m8'>
            <WordsField
              id={`part-${index}`}
              label={t(isMatrix ? 'item.rowName' : vote ? 'vote.option' : 'item.option', { n: index + 1 })}
              words={part.label}
              language={language}
              onChange={(label) => change(index, { label })}
              maxLength={MOST.label}
              needed={tried}
            />
            <View className={inChinese(language, 'wrap')}>
              {parts.length > (isMatrix ? 1 : 2) && (
                <Chip
                  id={`part-${index}-drop`}
                  icon='no'
                  text={t('item.dropOption')}
                  onTap={() => put(parts.filter((_, place) => place !== index))}
                />
              )}
              {counts && (
                <Chip
                  id={`part-${index}-positive`}
                  text={t('item.positive')}
                  {...(part.positive ? { tone: 'pine' as const, icon: 'ok' as const } : {})}
                  onTap={() => put(parts.map((one, place) => (place === index ? toggled(one) : one)))}
                />
              )}
            </View>
          </View>
        ))}
      </View>
      <View className={inChinese(language)}>{counts && <View className='t13 i3'>{t('item.positive.note')}</View>}</View>
      <View className={inChinese(language, 'm8')}>
        {parts.length < (isMatrix ? MOST.rows : MOST.options) && (
          <Button
            id='part-add'
            kind='weak'
            icon='plus'
            text={t(isMatrix ? 'item.addRow' : vote ? 'vote.add' : 'item.addOption')}
            onTap={() => put([...parts, { id: freshId(), label: { 'zh-CN': '' } }])}
          />
        )}
      </View>
    </Section>
  );
}

const toggled = ({ positive, ...rest }: Option): Option => (positive ? rest : { ...rest, positive: true });

type Listed = ItemOf<'single'> | ItemOf<'multiple'> | ItemOf<'matrix'>;

/** Fewer options than may be chosen: then any number may. */
function withParts(item: Listed, parts: Option[]): Item {
  if (item.kind === 'matrix') return { ...item, rows: parts };
  if (item.kind === 'single') return { ...item, options: parts };
  return { ...item, options: parts, most: item.most !== null && item.most >= parts.length ? null : item.most };
}
