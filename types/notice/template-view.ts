import * as z from '../core/zod';
import { ANSWERS, TEMPLATE_NAMES } from './template';

export const TemplateName = z.enum(TEMPLATE_NAMES);
export const TemplateAnswer = z.enum(ANSWERS);

/** One kind of message for its reader. `id`: WeChat's. `left`: how many may still come. `ask`: whether asking makes sense now. */
export const TemplateView = z.object({ name: TemplateName, id: z.string(), left: z.int(), ask: z.boolean() });
export type TemplateView = z.infer<typeof TemplateView>;
