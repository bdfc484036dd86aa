import { View } from '@tarojs/components';
import { CATEGORIES, type Category } from '@types_/case/category';
import type { DigestRow } from '@types_/case/digest-view';
import type { GroupFigures } from '@types_/case/figures-view';
import { useState } from 'react';
import { call } from '@/cloud/call';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { usePullDown, useRowsShown } from '@/platform/page-life';
import { Shown } from '@/remote/shown';
import { useLoad } from '@/remote/use-load';
import { Block } from '@/ui/block';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { PublicCounts } from '../breakdown/public-counts';
import { CASE_PAGES } from '../pages';
import { outcomeText } from './outcome-text';
import { t } from './words';

const figuresText = (figures: GroupFigures | undefined): string => {
  if (!figures) return '';
  const { medianDays, open } = figures;
  return medianDays === null ? t('group', { open }) : t('groupMedian', { n: medianDays, open });
};

interface GroupsProps {
  digests: readonly DigestRow[];
  figures: readonly GroupFigures[];
  chosen: Category | null;
}

function Groups({ digests, figures, chosen }: GroupsProps) {
  let left = useRowsShown();
  return (
    <View>
      {CATEGORIES.filter((category) => chosen === null || chosen === category).map((category) => {
        const rows = digests.filter((one) => one.category === category).slice(0, left);
        left -= rows.length;
        if (rows.length === 0) return null;
        return (
          <Section
            key={category}
            title={overviewText(`category.${category}`)}
            aside={figuresText(figures.find(({ name }) => name === category))}
          >
            <Block>
              {rows.map((one) => (
                <Row
                  key={one.id}
                  id={`digest-${one.id}`}
                  title={one.title}
                  second={outcomeText(one)}
                  trailing='chevron'
                  onTap={() => void navigateTo(CASE_PAGES.digest(one.id))}
                />
              ))}
            </Block>
          </Section>
        );
      })}
    </View>
  );
}

/** How what was raised at a school stands, by category, with how long it usually takes there, and how many cases there are. */
export function DigestList({ schoolId }: { schoolId: string }) {
  const [chosen, setChosen] = useState<Category | null>(null);
  const list = useLoad(() => call('case', 'digests', { schoolId }), schoolId);
  const rates = useLoad(() => call('case', 'rates', { schoolId }), schoolId);
  usePullDown(list.reload);
  return (
    <Shown of={list} rows={5}>
      {({ digests }) => {
        const counts = rates.data && <PublicCounts rates={rates.data} />;
        if (digests.length === 0)
          return (
            <>
              <EmptyState title={t('empty')} text={t('emptyText')} />
              {counts}
            </>
          );
        const used = CATEGORIES.filter((category) => digests.some((one) => one.category === category));
        return (
          <>
            {used.length > 1 && (
              <View className='wrap m8'>
                {[null, ...used].map((category) => (
                  <Chip
                    key={category ?? ''}
                    id={`only-${category ?? 'all'}`}
                    text={category ? overviewText(`category.${category}`) : t('all')}
                    tone={category === chosen ? 'brand' : 'plain'}
                    onTap={() => setChosen(category)}
                  />
                ))}
              </View>
            )}
            <Groups digests={digests} figures={rates.data?.categories ?? []} chosen={chosen} />
            {counts}
          </>
        );
      }}
    </Shown>
  );
}
