import { zip } from './zip';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** One sheet of a workbook: the content of its sheetData. */
export interface Sheet {
  data: string;
  state?: string;
}

/** What else is in a workbook. `strings`: the content of sst, `styles`: of styleSheet. */
export interface Extras {
  strings?: string;
  styles?: string;
}

const relationships = (list: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** The parts of a workbook as Excel names them. */
export function workbookParts(sheets: readonly Sheet[], { strings, styles }: Extras = {}): Record<string, string> {
  const listed = sheets.map(
    ({ state }, i) => `<sheet name="S${i}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      ...(strings === undefined ? [] : [relationship('rIdS', 'sharedStrings', 'sharedStrings.xml')]),
      ...(styles === undefined ? [] : [relationship('rIdY', 'styles', '/xl/styles.xml')]),
    ]),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ data }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A workbook of sheets given as XML. */
export const workbook = (sheets: readonly Sheet[], extras?: Extras): Buffer => zip(workbookParts(sheets, extras));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
const BEYOND_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9a-f]{4}_)/giu;
const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as Excel writes it into a workbook. */
export const xmlText = (text: string): string =>
  text.replace(BEYOND_XML, escaped).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** A table as Excel writes it: every text once, in the shared strings; places on every row and cell. */
export function excelFile(rows: readonly (readonly string[])[]): Buffer {
  const strings = new Map<string, number>();
  const cell = (text: string, row: number, column: number): string => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return `<c r="${columnName(column)}${row + 1}" s="1" t="s"><v>${index}</v></c>`;
  };
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
  );
  const shared = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  return workbook([{ data: data.join('') }], { strings: shared.join('') });
}

/** A table as other producers write it: texts within the cells, no places. */
export const inlineFile = (rows: readonly (readonly string[])[]): Buffer =>
  workbook([
    {
      data: rows
        .map(
          (row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`).join('')}</row>`,
        )
        .join(''),
    },
  ]);
