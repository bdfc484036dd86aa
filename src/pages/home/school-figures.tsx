import { View } from '@tarojs/components';
import type { Me } from '@types_/identity/me';
import { useState } from 'react';
import { PromisesRow } from '@/features/appointment/commitments/promises-row';
import { DigestsRow } from '@/features/case/digest/digests-row';
import { Figures } from '@/features/case/figures/figures';
import { CASE_PAGES } from '@/features/case/pages';
import { homeSchoolOf } from '@/features/identity/desk';
import { SchoolPicker } from '@/features/identity/school-picker';
import { FindingsRow } from '@/features/survey/findings/findings-row';
import { overviewText } from '@/i18n/overview-text';
import { navigateTo } from '@/platform/navigation';
import { Block } from '@/ui/block';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';

/** The figures of one school: my own first, any other on a tap. */
export function SchoolFigures({ me }: { me: Me }) {
  const [school, setSchool] = useState(() => homeSchoolOf(me));
  if (!school) return <SchoolPicker onPick={({ id, name }) => setSchool({ id, name })} />;
  return (
    <View>
      <View id='figures-school' className='t20'>
        {school.name}
      </View>
      <DigestsRow schoolId={school.id} />
      <FindingsRow schoolId={school.id} />
      <PromisesRow schoolId={school.id} />
      <Figures schoolId={school.id} />
      <View className='m20'>
        <Block>
          <Row
            id='go-breakdown'
            title={overviewText('figures.breakdown')}
            trailing='chevron'
            onTap={() => void navigateTo(CASE_PAGES.figures(school))}
          />
        </Block>
      </View>
      <View className='m20'>
        <Button id='other-school' kind='weak' text={overviewText('figures.choose')} onTap={() => setSchool(null)} />
      </View>
    </View>
  );
}
