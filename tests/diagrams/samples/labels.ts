/** Every shape, and every way of writing a label. */
import type { Sample } from './sample.ts';

export const shapes: Sample = {
  en: `flowchart LR
  accTitle: Every shape
  accDescr: One node of each shape this site draws.
  a["rectangle"] --> b("rounded") --> c(["stadium"]) --> d[["subroutine"]]
  e[("cylinder")] --> f(("circle")) --> g{"is it a diamond?"} --> h{{"hexagon"}}
  i[/"leaning right"/] --> j[\\"leaning left"\\] --> k[/"trapezoid"\\] --> l[\\"inverted"/]
  m((("double"))) --o n["circle end"] --x o["cross end"] <==> p["both ends"]
`,
  zh: `flowchart LR
  accTitle: 每种形状
  accDescr: 本站画的每种形状各一个。
  a["矩形"] --> b("圆角") --> c(["操场形"]) --> d[["子程序"]]
  e[("圆柱")] --> f(("圆")) --> g{"这是菱形吗？"} --> h{{"六边形"}}
  i[/"右斜"/] --> j[\\"左斜"\\] --> k[/"梯形"\\] --> l[\\"倒梯形"/]
  m((("双圆"))) --o n["圆头"] --x o["叉头"] <==> p["双向"]
`,
};

/** Labels without quotes, with signs that mean something to Mermaid; edges of every kind. */
export const unquoted: Sample = {
  en: `flowchart LR
  accTitle: Labels without quotes
  accDescr: Paths, comparisons and brackets as one writes them.
  A[Line One<br/>Line Two] --> B[read/write]
  B --> C(TCP/IP) --> D{n > 5?}
  E[C:\\models] -- loss > 0.5 --> F[https://example.org/x]
  F == n >= 30 ==> G[Moderator (Light Water)]
  G -. x -> y .-> H[(a & b)]
  C <-- (1) both ways --> I{{say "so"}}
  I -->|doc()| J["two
    lines"]
`,
  zh: `flowchart LR
  accTitle: 不加引号的标签
  accDescr: 路径、比较和括号，照平常的写法。
  A[第一行<br/>第二行] --> B[读/写]
  B --> C(TCP/IP) --> D{n > 5 吗？}
  E[C:\\models] -- 损失 > 0.5 --> F[https://example.org/x]
  F == n >= 30 ==> G[减速剂 (轻水)]
  G -. x -> y .-> H[(甲 & 乙)]
  C <-- (1) 往返 --> I{{说“对”}}
  I -->|doc()| J["两
    行"]
`,
};

/** Words wider than their boxes. */
export const longNames: Sample = {
  en: `flowchart TB
  accTitle: Names that are long
  accDescr: Identifiers that do not break by themselves.
  it[XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX] --> b["br_recommendation_summary_table_for_the_whole_year"]
  b -->|"anIdentifierInCamelCaseThatGoesOnAndOn"| c["https://example.org/a/very/long/path/to/one/document"]
`,
  zh: `flowchart TB
  accTitle: 很长的名字
  accDescr: 自己不会断开的标识符。
  it[XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX] --> b["br_recommendation_summary_table_for_the_whole_year"]
  b -->|"anIdentifierInCamelCaseThatGoesOnAndOn"| c["https://example.org/a/very/long/path/to/one/document"]
`,
};
