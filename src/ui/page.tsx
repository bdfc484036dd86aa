import { View } from '@tarojs/components';
import { type CSSProperties, type ReactNode, useContext } from 'react';
import { a11y, langOf } from '@/platform/a11y';
import { navigateBack } from '@/platform/navigation';
import { screen } from '@/platform/system';
import { fontScale } from '@/platform/text-size';
import { Icon } from './icon';
import './page.scss';
import { Reading } from './reading';
import { Tap } from './tap';

interface Props {
  title?: string;
  /** 28 px title, for the pages behind the tabs. */
  big?: boolean;
  back?: boolean | (() => void);
  /** Spoken name of the way back; the title unless given. */
  backLabel?: string;
  subtitle?: string;
  /** Stays at the bottom; what comes before a Dock in it (an UndoBar) floats above it. */
  dock?: ReactNode;
  /** Another language than the one pages are read in. */
  lang?: string;
  id?: string;
  children?: ReactNode;
}

/** Words grow up to 1.6, figures and shapes up to 1.3, the navigation bar up to 1.18. */
const scales = (scale: number) =>
  ({
    '--fs': String(scale),
    '--fsn': String(Math.min(scale, 1.3)),
    '--fst': String(Math.min(scale, 1.18)),
  }) as CSSProperties;

/** A whole screen: navigation bar, content, dock. Everything below it follows the reader's font size. */
export function Page({ title, big, back, backLabel, subtitle, dock, lang, id, children }: Props) {
  const phone = screen();
  const scale = fontScale();
  const reading = useContext(Reading);
  const spoken = lang ?? reading.language;
  const isLarge = scale >= 1.4;
  const goBack = () => (typeof back === 'function' ? back() : void navigateBack());
  const bar: CSSProperties = { paddingTop: `${phone.statusBar}px`, paddingRight: `${phone.capsule + 16}px` };
  return (
    <View
      {...(id ? { id } : {})}
      className={`page page-${spoken}${isLarge ? ' xl' : ''}${reading.held ? ' page-held' : ''}`}
      style={scales(scale)}
      {...langOf(spoken)}
    >
      <View className='page-bar' style={bar}>
        <View className={`page-nav${big ? ' page-big' : ''}`} style={{ minHeight: `${phone.navBar}px` }}>
          {back && (
            <Tap id='page-back' className='page-back' label={backLabel ?? title ?? ''} onTap={goBack}>
              <Icon name='back' />
            </Tap>
          )}
          {title && (
            <View className='page-title' {...a11y('heading')}>
              {title}
            </View>
          )}
        </View>
      </View>
      <View className='page-body'>
        {subtitle && <View className='page-sub'>{subtitle}</View>}
        {children}
      </View>
      {dock && <View className='page-dock'>{dock}</View>}
    </View>
  );
}
