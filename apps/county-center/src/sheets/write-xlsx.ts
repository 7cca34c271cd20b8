import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const RELATIONS = `${OFFICE}/package/2006/relationships`;
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Everything of a workbook that is the same whatever is in it. */
const FRAME = {
  '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** No part is older than the format allows: the same lines make the same bytes. */
const PACKED_AT = '1980-01-01T00:00:00';

/**
 * Writes a workbook of one sheet, its first line standing still, every cell a text where it stands: nothing in
 * it is ever a formula, a number or a reference.
 */
export function writeXlsx(lines: readonly (readonly string[])[]): Uint8Array {
  const parts = { ...FRAME, 'xl/worksheets/sheet1.xml': sheetXml(lines) };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(XML + xml)])), {
    mtime: PACKED_AT,
  });
}

function sheetXml(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((line, row) => {
    const cells = line.map((text, column) => (text === '' ? '' : cellXml(text, column, row + 1)));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = `<cols><col min="1" max="${Math.max(1, lines[0]?.length ?? 1)}" width="18" customWidth="1"/></cols>`;
  return `<worksheet xmlns="${MAIN}">${view}${columns}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function cellXml(text: string, column: number, row: number): string {
  return `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
