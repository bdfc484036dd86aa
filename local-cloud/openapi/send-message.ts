import { isPlainObject } from '../database/document';
import type { ApiHandler } from './api-call';
import { ApiError } from './api-error';
import { fits } from './template-fields';

function checkData(data: unknown, fields: readonly string[]): void {
  const given = isPlainObject(data) ? data : {};
  for (const field of fields) {
    const { value } = isPlainObject(given[field]) ? given[field] : {};
    if (value === undefined || value === null || value === '')
      throw new ApiError(47003, `argument invalid! data.${field}.value is empty`);
    if (!fits(field, String(value))) throw new ApiError(47003, `argument invalid! data.${field}.value invalid`);
  }
  const unknown = Object.keys(given).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new ApiError(47003, `argument invalid! data.${unknown} is not of this template`);
}

function checkChoice(name: string, value: unknown, choices: readonly string[]): void {
  if (value !== undefined && !choices.includes(String(value)))
    throw new ApiError(47003, `argument invalid! ${name} must be one of ${choices.join(', ')}`);
}

function checkPage(page: unknown, pages: readonly string[] | undefined): void {
  if (page === undefined || pages === undefined) return;
  const [path = ''] = String(page).split('?');
  if (!pages.includes(path.replace(/^\//, ''))) throw new ApiError(41030, 'invalid page');
}

/** subscribeMessage.send: refused unless template, fields and page are right and the person agreed to one more. */
export const sendMessage: ApiHandler = ({ data, options, subscriptions }) => {
  const { touser, template_id: templateId, page, miniprogram_state: state, lang } = data;
  if (typeof touser !== 'string' || touser === '') throw new ApiError(40003, 'invalid openid');
  const template = typeof templateId === 'string' ? subscriptions.template(templateId) : undefined;
  if (typeof templateId !== 'string' || !template) throw new ApiError(40037, 'invalid template_id');
  checkData(data.data, template.fields);
  checkChoice('miniprogram_state', state, ['developer', 'trial', 'formal']);
  checkChoice('lang', lang, ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']);
  checkPage(page, options.pages);
  if (!subscriptions.take(touser, templateId)) throw new ApiError(43101, 'user refuse to accept the msg');
  return {};
};
