#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// What Node makes of the sources is kept for the next time: the libraries load twice as fast.
enableCompileCache();
const { runProgram } = await import("./program.ts");
await runProgram();
