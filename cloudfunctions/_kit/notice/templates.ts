import { TEMPLATE_NAMES, type TemplateName } from '@types_/notice/template';

/** One of WeChat's templates: its id, and which of its fields take what we say. */
export interface Template {
  id: string;
  fields: Partial<Record<'number' | 'what' | 'todo' | 'at', string>>;
}

/**
 * The templates by our name, from `XUESHENG_TEMPLATES` (JSON, the shape of config/templates.json). Without it nobody is
 * asked and nothing is sent; the inbox has everything.
 */
export function readTemplates(text = process.env.XUESHENG_TEMPLATES): Partial<Record<TemplateName, Template>> {
  if (!text) return {};
  const given = JSON.parse(text) as Record<string, Template>;
  return Object.fromEntries(TEMPLATE_NAMES.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
}
