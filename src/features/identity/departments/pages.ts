import type { PlaceId } from '@types_/identity/place';

export const departmentsPage = (place: PlaceId): string => `/packages/identity/pages/departments/index?place=${place}`;

export const departmentPage = (place: PlaceId, name: string): string =>
  `/packages/identity/pages/department/index?place=${place}&name=${encodeURIComponent(name)}`;
