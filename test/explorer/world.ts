import type { Extraction } from "../../src/model/extraction.ts";
import { extraction, type Says, type Sketch } from "../load/world.ts";

/** Names as an attacker would have them: each would do something where it was taken for markup. */
export const HOSTILE = {
  school: `<img src=x onerror="window.attacked='img'">职业技术学院`,
  person: `<script>window.attacked='script'</script>`,
  title: `<svg onload="window.attacked='svg'">书记`,
} as const;

const hostile = extraction(
  `press/<b onclick="window.attacked='b'">.txt`,
  [
    ["School", HOSTILE.school, {}, [`"><iframe srcdoc="<script>parent.attacked='frame'</script>">`]],
    ["Person", HOSTILE.person],
  ],
  [[HOSTILE.person, "HOLDS_POST", HOSTILE.school, { title: HOSTILE.title }]],
);

/** A consortium with as many members as the bench of expansion has. */
export const HUB = "大江市智能制造产教联合体";
export const MEMBERS = 300;
const members = Array.from({ length: MEMBERS }, (_, index) => `大江${index + 1}号精密机械有限公司`);
const hub = extraction(
  "press/hub.txt",
  [["Consortium", HUB, { form: "CITY" }, ["大江联合体"]], ...members.map((name): Sketch => ["Enterprise", name])],
  members.map((name): Says => [name, "MEMBER_OF", HUB, { role: "MEMBER" }]),
  "2024-05-01",
);

/** Two persons of one name who may be one, and two chairs of one council in one year. */
export const NAMESAKE = "欧阳文澜";
const one = extraction(
  "press/one.txt",
  [
    ["Person", NAMESAKE],
    ["School", "大江职业技术大学", { stage: "UNDERGRADUATE" }],
    ["School", "小河职业技术大学"],
    ["Consortium", "大江港口产教融合共同体", { form: "INDUSTRY" }],
  ],
  [
    [NAMESAKE, "HOLDS_POST", "大江职业技术大学", { title: "校长", since: "2021" }],
    [NAMESAKE, "HOLDS_POST", "大江职业技术大学", { title: "党委副书记", since: "2019", until: "2021" }],
    ["大江职业技术大学", "MEMBER_OF", "大江港口产教融合共同体", { role: "CHAIR", since: "2023-01" }],
    ["小河职业技术大学", "MEMBER_OF", "大江港口产教融合共同体", { role: "MEMBER" }],
  ],
  "2023-03-01",
);
const other = extraction(
  "press/other.txt",
  [
    ["Person", NAMESAKE],
    ["Enterprise", "大江港口集团有限公司"],
    ["School", "小河职业技术大学"],
    ["Consortium", "大江港口产教融合共同体", { form: "INDUSTRY" }],
  ],
  [
    [NAMESAKE, "HOLDS_POST", "大江港口集团有限公司", { title: "总经理" }],
    ["大江港口集团有限公司", "MEMBER_OF", "大江港口产教融合共同体", { role: "VICE_CHAIR" }],
    ["小河职业技术大学", "MEMBER_OF", "大江港口产教融合共同体", { role: "CHAIR", since: "2023-02" }],
  ],
  "2023-04-01",
);

/** A consortium that shares two members with another, and somebody with posts in both of them. */
export const LINKING = "司徒明远";
const linking = extraction(
  "press/linking.txt",
  [
    ["Person", LINKING],
    ["School", "小河职业技术大学"],
    ["Enterprise", "大江港口集团有限公司"],
    ["Consortium", "小河港口物流产教联合体", { form: "CITY" }],
  ],
  [
    [LINKING, "HOLDS_POST", "小河职业技术大学", { title: "产业教授", since: "2023" }],
    [LINKING, "HOLDS_POST", "大江港口集团有限公司", { title: "总工程师", since: "2022" }],
    ["小河职业技术大学", "MEMBER_OF", "小河港口物流产教联合体", { role: "CHAIR" }],
    ["大江港口集团有限公司", "MEMBER_OF", "小河港口物流产教联合体", { role: "MEMBER" }],
  ],
  "2024-06-01",
);

/** Loaded beside the seeds. */
export const WORLD: readonly Extraction[] = [hostile, hub, one, other, linking];
