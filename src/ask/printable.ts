/** What a user sees goes through here, so that text of a document cannot steer the terminal. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text for one or more lines of a terminal: control and direction characters become U+FFFD. Pure. */
export const printable = (text: string): string => text.replace(CONTROLS, "\ufffd");
