import { plain } from "./text.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  // Line ends to readers that go by XML 1.1.
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** A text for content or a quoted attribute of XML; tabs and line ends survive a reader that folds white space. Pure. */
export const xml = (text: string): string => (SIMPLE.test(text) ? text : escaped(plain(text)));
const SIMPLE = /^[^&<>"\u2028\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]*$/;

/** The same of a text that is plain already. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character]!);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
