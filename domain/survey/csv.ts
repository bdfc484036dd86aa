/** A field as RFC 4180 wants it; what a spreadsheet would take for a formula is kept from being one. */
const field = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** A line of a CSV file (RFC 4180), without its end. */
export const csvLine = (values: readonly (string | number)[]): string => values.map(field).join(',');
