import type { PlaceId } from '@types_/identity/place';
import type { TemplateName } from '@types_/survey/template';

const page = (name: string) => `/packages/survey/pages/${name}/index`;

/** Addresses of the editor's pages. */
export const EDITOR_PAGES = {
  list: (place: PlaceId) => `${page('questionnaires')}?place=${place}`,
  edit: (place: PlaceId, id: string, from: TemplateName | 'blank' | '' = '') =>
    `${page('questionnaire')}?place=${place}&id=${id}${from && `&from=${from}`}`,
  /** An item, or (item empty) the title and what is said before the first question. */
  item: (id: string, item: string) => `${page('item')}?id=${id}&item=${item}`,
  /** Whom it is asked of. */
  who: (id: string, item: string) => `${page('who')}?id=${id}&item=${item}`,
  /** Words in it that students are called by. */
  names: (id: string) => `${page('names')}?id=${id}`,
  preview: (id: string) => `${page('preview')}?id=${id}`,
} as const;
