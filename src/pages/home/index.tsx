import { useState } from 'react';
import { DemoGate } from '@/features/demo/demo-gate';
import { useQuery } from '@/platform/page-life';
import { inLanguage } from '@/remote/in-language';
import { Home } from './home';
import { isTab, type TabName } from './tabs';

/** The first page: my matters, everybody's figures, me. */
function HomePage() {
  const { tab = '' } = useQuery();
  const [current, setCurrent] = useState<TabName>(isTab(tab) ? tab : 'mine');
  return (
    <DemoGate>
      <Home asked={current} onTab={setCurrent} />
    </DemoGate>
  );
}

export default inLanguage(HomePage);
