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
export const xml = (text: string): string =>
  plain(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character]!);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
