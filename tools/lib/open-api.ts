import templates from '../../config/templates.json';
import type { LocalCloudOptions } from '../../local-cloud';

/** What the local cloud knows of WeChat's own servers: the demo's templates, and who hears of checked photos. */
export const openApiOptions: NonNullable<LocalCloudOptions['openapi']> = {
  templates: Object.fromEntries(
    Object.values(templates).map(({ id, fields }) => [id, { fields: Object.values(fields) }]),
  ),
  messagePush: 'message-push',
};

/** The functions' own view of the same templates. */
export const templatesVariable = { XUESHENG_TEMPLATES: JSON.stringify(templates) };
