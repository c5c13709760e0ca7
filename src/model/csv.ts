/** What a spreadsheet may take for the beginning of a formula, full-width forms among them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text as a cell of CSV may hold it: one that a spreadsheet would take for a formula gets an apostrophe before it, as a
 * spreadsheet marks text. What somebody wrote into a page is not to run on the machine of whoever opens the table
 * (OWASP, CSV injection). Pure.
 */
export const noFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A semicolon too: some spreadsheets split at it what is not quoted. */
const TO_BE_QUOTED = /[",;\t\r\n]/;

/** A text as a field of CSV (RFC 4180): in quotes, those within doubled, where it holds what would end it. Pure. */
export const quoted = (text: string): string => (TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
