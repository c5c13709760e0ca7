import { render } from "preact";
import { App } from "./app.tsx";
import { follow } from "./address.ts";
import { acceptDrops } from "./bring/drop.ts";

follow();
acceptDrops();
render(<App />, document.getElementById("app")!);
