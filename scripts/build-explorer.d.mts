/** Builds where needed; false where that failed, which is said on standard error. */
export function buildExplorer(): boolean;
