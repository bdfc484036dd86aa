import { View } from '@tarojs/components';
import type { DigestRow } from '@types_/case/digest-view';
import { useEffect, useState } from 'react';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { CASE_PAGES } from '../pages';
import { outcomeText } from './outcome-text';
import { loadSchoolDigests, similarDigests } from './school-digests';
import { t } from './words';

/** Nobody is interrupted in the midst of a word. */
const QUIET_MS = 500;

/** What others said before, calmly below what is being typed: it stands in nobody's way, and the draft stays as it is. */
export function SimilarDigests({ schoolId, text }: { schoolId: string; text: string }) {
  const [similar, setSimilar] = useState<DigestRow[]>([]);
  useEffect(() => {
    const look = async () => (await loadSchoolDigests(schoolId)) && setSimilar(similarDigests(text));
    const waiting = setTimeout(() => void look(), QUIET_MS);
    return () => clearTimeout(waiting);
  }, [schoolId, text]);
  return (
    <View>
      {similar.length > 0 && (
        <Section title={t('similar')}>
          <Block id='similar'>
            {similar.map((one) => (
              <Row
                key={one.id}
                id={`similar-${one.id}`}
                title={one.title}
                second={outcomeText(one)}
                trailing='chevron'
                onTap={() => void navigateTo(CASE_PAGES.digest(one.id))}
              />
            ))}
          </Block>
          <View className='t13 i3 m8'>{t('similar.text')}</View>
        </Section>
      )}
    </View>
  );
}
