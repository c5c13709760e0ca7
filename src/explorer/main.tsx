import { render } from "preact";
import { App } from "./app.tsx";
import { follow } from "./address.ts";

follow();
render(<App />, document.getElementById("app")!);
