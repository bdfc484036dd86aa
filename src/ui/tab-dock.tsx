import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '@/platform/a11y';
import './dock.scss';
import { Icon, type IconName } from './icon';
import './tab-dock.scss';
import { Tap } from './tap';

export interface Tab {
  id: string;
  text: string;
  icon: IconName;
  count?: number;
}

interface Props {
  tabs: Tab[];
  current: string;
  onChange: (id: string) => void;
  action?: ReactNode;
}

/** The way between the main pages, with the one primary button on their right (above them in large text). */
export function TabDock({ tabs, current, onChange, action }: Props) {
  return (
    <View className='dock tabs'>
      <View className='tab-list' {...a11y('tablist')}>
        {tabs.map(({ id, text, icon, count }) => (
          <Tap
            key={id}
            id={`tab-${id}`}
            className={`tab${id === current ? ' tab-on' : ''}`}
            role='tab'
            {...(count ? { label: `${text} ${count}` } : {})}
            selected={id === current}
            onTap={() => onChange(id)}
          >
            <Icon name={icon} />
            {text}
            {count ? <View className='tab-count'>{count > 99 ? '99+' : count}</View> : null}
          </Tap>
        ))}
      </View>
      {action && <View className='tab-action'>{action}</View>}
    </View>
  );
}
