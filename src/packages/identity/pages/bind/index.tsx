import type { InstitutionView } from '@types_/identity/institution';
import type { Me } from '@types_/identity/me';
import { useState } from 'react';
import { BindForm } from '@/features/identity/bind-form';
import { becomeMe } from '@/features/identity/me-store';
import { SchoolPicker } from '@/features/identity/school-picker';
import { t } from '@/features/identity/words';
import { KeptRoundsRow } from '@/features/survey/kept-rounds-row';
import { navigateBack } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import { inLanguage } from '@/remote/in-language';
import { Page } from '@/ui/page';

/** Binds the account to a student: first the school, then number and name. */
function BindPage() {
  const [school, setSchool] = useState<InstitutionView | null>(null);
  function bound(me: Me) {
    becomeMe(me);
    void navigateBack();
    void toast(t('bind.done', { name: me.student?.name ?? '' }));
  }
  if (school) return <BindForm school={school} onBack={() => setSchool(null)} onBound={bound} />;
  return (
    <Page title={t('bind.title')} subtitle={t('bind.school')} back>
      <KeptRoundsRow />
      <SchoolPicker onPick={setSchool} />
    </Page>
  );
}

export default inLanguage(BindPage);
