import { bringErrors } from '@/i18n/error-text';
import { appointmentErrors } from '@/i18n/zh-CN/appointment-errors';

// Every page of the subpackage imports this file: what appointments may be refused for is not in the main package (decision 19).
bringErrors('appointmentErrors', appointmentErrors);
