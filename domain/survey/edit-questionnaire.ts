import type { Language } from '@types_/core/language';
import type { ItemKind } from '@types_/survey/questionnaire';
import type { Item, Questionnaire, Words } from '@types_/survey/questionnaire-schema';
import { GAP } from './questionnaire-texts';

const blank = (): Words => ({ 'zh-CN': '' });
const part = (id: string) => ({ id, label: blank() });

/** An item that nothing is written in yet. `ids`: of itself and of its first two options or rows. */
export function freshItem(kind: ItemKind, [id, one, two]: readonly [string, string, string]): Item {
  const common = { id, title: blank(), required: true, dimension: null, onlyIf: null };
  switch (kind) {
    case 'scale':
      return { ...common, kind, scale: 'satisfaction', unused: null };
    case 'single':
      return { ...common, kind, options: [part(one), part(two)], unused: null };
    case 'multiple':
      return { ...common, kind, options: [part(one), part(two)], unused: null, most: null };
    case 'matrix':
      return { ...common, kind, scale: 'satisfaction', rows: [part(one), part(two)], unused: null };
    case 'text':
      return { ...common, kind, required: false };
  }
}

export const emptyQuestionnaire = (): Questionnaire => ({ title: blank(), intro: null, items: [] });

/** A text with its words in one language written anew; what is emptied in another language than Chinese is not there. */
export function withWords(words: Words, language: Language, text: string): Words {
  if (language === 'zh-CN' || text !== '') return { ...words, [language]: text };
  const { [language]: _, ...rest } = words;
  return rest;
}

/** Its results are compared under a name of their own, or (null) under its title. */
export function withComparison({ comparedAs: _, ...rest }: Questionnaire, name: string | null): Questionnaire {
  return name === null ? rest : { ...rest, comparedAs: name };
}

/** It is about the union's desk, or it is not. */
export function withAboutUnion({ aboutUnion: _, ...rest }: Questionnaire, isAbout: boolean): Questionnaire {
  return isAbout ? { ...rest, aboutUnion: true } : rest;
}

/** It names whom it assesses, or it does not. */
export function withPersons({ aboutPersons: _, ...rest }: Questionnaire, isAbout: boolean): Questionnaire {
  return isAbout ? { ...rest, aboutPersons: true } : rest;
}

export const withItem = (questionnaire: Questionnaire, item: Item): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.map((one) => (one.id === item.id ? item : one)),
});

export const withoutItem = (questionnaire: Questionnaire, id: string): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.filter((one) => one.id !== id),
});

/** A template as it is begun from: where the school has a name to write, nothing stands. */
export const withGapsOpen = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.map((item) =>
    'options' in item
      ? {
          ...item,
          options: item.options.map((one) => (one.label['zh-CN'].includes(GAP) ? { ...one, label: blank() } : one)),
        }
      : item,
  ),
});

/** An item at another place; the same where there is no such place. */
export function moved(questionnaire: Questionnaire, from: number, to: number): Questionnaire {
  const { items } = questionnaire;
  const item = items[from];
  if (!item || to < 0 || to >= items.length) return questionnaire;
  const others = items.filter((_, index) => index !== from);
  return { ...questionnaire, items: [...others.slice(0, to), item, ...others.slice(to)] };
}

/** An item that asks something else from now on: under a new id no round compares it with what it was; who depended on it still does. */
export const renewed = (questionnaire: Questionnaire, id: string, newId: string): Questionnaire => ({
  ...questionnaire,
  items: questionnaire.items.map((item) => ({
    ...item,
    id: item.id === id ? newId : item.id,
    onlyIf: item.onlyIf?.item === id ? { ...item.onlyIf, item: newId } : item.onlyIf,
  })),
});

/** Words as they are sent: without blanks around them, and without a language in which nothing is said. */
const tidyWords = (words: Words): Words => {
  const { ko, en } = words;
  return {
    'zh-CN': words['zh-CN'].trim(),
    ...(ko?.trim() ? { ko: ko.trim() } : {}),
    ...(en?.trim() ? { en: en.trim() } : {}),
  };
};

const isSaid = (words: Words): boolean => Object.values(words).some((text) => text?.trim());

function tidyItem(item: Item): Item {
  const title = tidyWords(item.title);
  if (item.kind === 'text') return { ...item, title };
  const unused = item.unused && tidyWords(item.unused);
  const tidyPart = <P extends { label: Words }>(one: P): P => ({ ...one, label: tidyWords(one.label) });
  if (item.kind === 'scale') return { ...item, title, unused };
  if (item.kind === 'matrix') return { ...item, title, unused, rows: item.rows.map(tidyPart) };
  return { ...item, title, unused, options: item.options.map(tidyPart) };
}

/** A questionnaire as it is sent. */
export const tidied = (questionnaire: Questionnaire): Questionnaire => {
  const { aboutPersons, title, comparedAs, vote, aboutUnion, intro, items } = questionnaire;
  return {
    ...(aboutPersons && { aboutPersons }),
    title: tidyWords(title),
    ...(comparedAs !== undefined && { comparedAs }),
    ...(vote && { vote }),
    ...(aboutUnion && { aboutUnion }),
    intro: intro && isSaid(intro) ? tidyWords(intro) : null,
    items: items.map(tidyItem),
  };
};
