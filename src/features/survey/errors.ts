import { bringErrors } from '@/i18n/error-text';
import { surveyErrors } from '@/i18n/zh-CN/survey-errors';

// Every page of the subpackage imports this file: what surveys may be refused for is not in the main package (decision 19).
bringErrors('surveyErrors', surveyErrors);
