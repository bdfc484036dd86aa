import { bringErrors } from '@/i18n/error-text';
import { caseErrors } from '@/i18n/zh-CN/case-errors';

// Every page of the subpackage imports this file: what cases may be refused for is not in the main package (decision 19).
bringErrors('caseErrors', caseErrors);
