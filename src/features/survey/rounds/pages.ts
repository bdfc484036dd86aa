import type { PlaceId } from '@types_/identity/place';

const page = (name: string) => `/packages/survey/pages/${name}/index`;

/** Addresses of the officers' pages of rounds. */
export const ROUND_PAGES = {
  rounds: (place: PlaceId) => `${page('rounds')}?place=${place}`,
  plan: (place: PlaceId, id: string) => `${page('round-plan')}?place=${place}&id=${id}`,
  /** What it asks, as students get it. */
  preview: (place: PlaceId, id: string) => `${page('asks')}?place=${place}&id=${id}`,
  /** What is not done of the place's rounds. */
  openFindings: (place: PlaceId) => `${page('open-findings')}?place=${place}`,
  /** A new one, or the draft with this id. */
  write: (place: PlaceId, id = '') => `${page('round-form')}?place=${place}&id=${id}`,
} as const;
