import type { ComponentType } from 'react';
import { Reading } from '@/ui/reading';
import { useLanguage } from './language';

/** A page that is shown anew, all of it, when the reader changes the language. Every page is exported through it. */
export function inLanguage(Page: ComponentType): ComponentType {
  return function InLanguage() {
    return (
      <Reading.Provider value={useLanguage()}>
        <Page />
      </Reading.Provider>
    );
  };
}
