import { useState } from 'react';
import { DemoGate } from '@/features/demo/demo-gate';
import { useQuery } from '@/platform/page-life';
import { Home, isTab, type TabName } from './home';

/** The first page: my matters, everybody's figures, me. */
export default function HomePage() {
  const { tab = '' } = useQuery();
  const [current, setCurrent] = useState<TabName>(isTab(tab) ? tab : 'mine');
  return (
    <DemoGate>
      <Home tab={current} onTab={setCurrent} />
    </DemoGate>
  );
}
