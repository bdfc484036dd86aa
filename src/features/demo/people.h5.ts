import type { Role } from '@types_/identity/role';

/** A person of the local demo, as the gateway lists them. */
export interface DemoPersonView {
  openid: string;
  as: Role | 'student' | 'new';
  name: string;
  school: string;
  hint: string;
}

export const demoPeople = async (): Promise<DemoPersonView[]> => (await fetch('/people')).json();
