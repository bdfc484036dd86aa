import type { PersonalRecord } from '@types_/identity/personal-data-view';
import { momentText } from '@/i18n/dates';
import { currentLanguage } from '@/i18n/language';
import {
  asAnswer,
  asLanguage,
  asNotice,
  asRating,
  asReason,
  asRequest,
  asRole,
  asStatus,
  asStep,
  asTemplate,
  asTopic,
  asVerdict,
  t,
} from './export-words';

type Fact = PersonalRecord['facts'][number];

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** How a value that is a code reads in words. */
const READ: Partial<Record<Fact['name'], (value: string) => string>> = {
  role: asRole,
  topic: asTopic,
  status: asStatus,
  step: asStep,
  notice: asNotice,
  reason: asReason,
  request: asRequest,
  answer: asAnswer,
  template: asTemplate,
  rating: asRating,
  language: asLanguage,
  // Otherwise an office, or what role a step was done in where there is none.
  by: (value) => (value === 'author' ? t('by.you') : asRole(value)),
  solved: (value) => asVerdict(value === 'true' ? 'solved' : 'unsolved'),
  from: momentText,
  to: momentText,
  readAt: momentText,
};

const factHtml = ({ name, value }: Fact): string =>
  `<dt>${t(`fact.${name}`)}</dt><dd>${safe(READ[name]?.(value) ?? value)}</dd>`;

const recordHtml = ({ of, at, facts }: PersonalRecord): string =>
  `<section class="${of}"><h2>${t(`record.${of}`)}${at ? ` <time>${momentText(at)}</time>` : ''}</h2><dl>${facts
    .map(factHtml)
    .join('')}</dl></section>`;

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:40em;margin:0 auto;padding:16px}' +
  'h1{font-size:24px}h2{font-size:17px;margin:24px 0 4px}time{font-weight:400;opacity:.7}section.letter{margin-left:20px}' +
  'dl{display:grid;grid-template-columns:6.5em 1fr;gap:4px 12px;margin:0}dt{opacity:.7}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}';

/**
 * The one file, in the language that is spoken: a page that a phone opens and a student reads, and the same as JSON at its end. It loads nothing and runs
 * nothing, so that it is as private as where it is kept.
 */
export function exportFile(records: readonly PersonalRecord[], now: Date): string {
  const json = safe(JSON.stringify({ exportedAt: now.toISOString(), records }, null, 1));
  return [
    `<!doctype html><html lang="${currentLanguage()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${t('file.title')}</title><style>${STYLE}</style></head><body><h1>${t('file.title')}</h1>`,
    `<p>${t('file.made', { time: momentText(now.toISOString()) })} ${t('file.secret')}</p>`,
    ...records.map(recordHtml),
    `<details><summary>${t('file.data')}</summary><pre>${json}</pre></details></body></html>`,
  ].join('\n');
}
