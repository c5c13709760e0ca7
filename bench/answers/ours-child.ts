import { pino } from "pino";
import { createHandler } from "../../src/http/server.ts";
import { readSettings } from "../../src/settings.ts";
import { openStore } from "../../src/store/index.ts";

/** Our server as `serve` runs it, without a limit for one client; the first argument is the cache in bytes. */
const settings = readSettings();
const store = await openStore(settings);
const serving = { cacheBytes: Number(process.argv[2] ?? 0), ratePerMinute: 0 };
const handler = createHandler(
  store,
  { ...settings, ...serving, host: "127.0.0.1", port: 0 },
  pino({ level: "silent" }),
);
const running = await handler.start();
// As `serve` does; what is measured begins when it has ended.
await handler.warm();
console.log(running.url);
process.stdin.resume().on("end", () => process.exit(0));
process.on("message", () => process.send!(process.memoryUsage().rss));
