import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import type { TemplateName } from '@types_/survey/template';
import { cadre } from './cadre';
import { canteen } from './canteen';
import { dormitory } from './dormitory';
import { roleModel } from './role-model';
import { teaching } from './teaching';
import { union } from './union';

/** The questionnaires that come with the app, complete in three languages; the phone asks for one and loads none. */
export const SHIPPED: Readonly<Record<TemplateName, Questionnaire>> = {
  ...{ union, canteen, dormitory, teaching, cadre },
  'role-model': roleModel,
};
