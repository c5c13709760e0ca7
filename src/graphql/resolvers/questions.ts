import { neighbourhood } from "./neighbourhood.ts";
import { path } from "./path.ts";
import { paths } from "./paths.ts";

/** Questions of the root about many relationships at once. */
export const questions = { neighbourhood, path, paths };
