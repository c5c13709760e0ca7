import { ERRORS, GraphError, type ErrorCode } from "../errors.ts";

/** `UserError` of the schema: what whoever asks can put right, as data. */
export const userError = (
  { code, message }: { readonly code: ErrorCode; readonly message: string },
  source?: string,
): object => ({ code, message, cure: ERRORS[code].cure, source });

/**
 * What `work` gives, or an error of one of the codes as `userErrors`.
 * @throws what else `work` throws
 */
export async function orUserError<Result extends object>(
  codes: readonly ErrorCode[],
  work: () => Promise<Result>,
): Promise<Result | { readonly userErrors: readonly object[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof GraphError) || !codes.includes(error.code)) throw error;
    return { userErrors: [userError(error)] };
  }
}
