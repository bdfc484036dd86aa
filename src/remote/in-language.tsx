import type { ComponentType } from 'react';
import { useTextSize } from '@/platform/text-size';
import { Reading } from '@/ui/reading';
import { useLanguage } from './language';

/** A page that is shown anew, all of it, when the reader changes language or text size. Every page is exported through it. */
export function inLanguage(Page: ComponentType): ComponentType {
  return function InLanguage() {
    useTextSize();
    return (
      <Reading.Provider value={useLanguage()}>
        <Page />
      </Reading.Provider>
    );
  };
}
