import { type DemoPerson, demoPeople } from '../seed/demo/people';

/** Demo people as the browser's picker shows them: who they are, and what to type to bind. */
export const peopleList = () => demoPeople().map(entryOf);

function entryOf(person: DemoPerson) {
  const school = 'institution' in person ? person.institution.name : person.office;
  const name = 'roster' in person ? person.roster.name : person.name;
  const base = { openid: person.openid, as: person.as, name, school };
  if (person.as === 'new') return { ...base, hint: `绑定时填：学号 ${person.roster.number}，姓名 ${name}` };
  if ('roster' in person) return { ...base, hint: `${person.roster.className}` };
  return { ...base, hint: person.label };
}
