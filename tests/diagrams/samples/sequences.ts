/** Sequences. */
import type { Sample } from './sample.ts';

export const sequence: Sample = {
  en: `sequenceDiagram
  accTitle: A model uses a tool
  accDescr: The user asks, the model calls a search tool, reads the result and answers.
  participant U as User
  participant M as Language model
  participant T as Search tool
  U->>M: What is the weather in Oslo tomorrow?
  activate M
  M->>T: search("weather Oslo")
  T-->>M: 14 °C, light rain
  alt the result is enough
    M-->>U: Light rain & 14 °C
  else it is not enough
    M->>T: search again with other words
  end
  deactivate M
  Note over M,T: Everything the tool returns enters the context
  M->>M: count tokens
`,
  zh: `sequenceDiagram
  accTitle: 模型使用工具
  accDescr: 用户提问，模型调用搜索工具，读取结果后回答。
  participant U as 用户
  participant M as 语言模型
  participant T as 搜索工具
  U->>M: 明天奥斯陆的天气怎么样，需要带伞吗？
  activate M
  M->>T: search("奥斯陆天气")
  T-->>M: 14 °C，小雨
  alt 结果够用
    M-->>U: 小雨 & 14 °C
  else 结果不够用
    M->>T: 换几个词再搜一次
  end
  deactivate M
  Note over M,T: 工具返回的一切都会进入上下文
  M->>M: 数词元
`,
};

/** Every arrow, with numbers. */
export const arrows: Sample = {
  en: `sequenceDiagram
  accTitle: Every arrow
  accDescr: One message with each arrow, numbered.
  autonumber
  participant A
  participant B as Another
  A->B: a line
  A-->B: a dotted line
  A->>B: an arrow
  B-->>A: a dotted arrow
  A<<->>B: both ways
  A<<-->>B: both ways, dotted
  A-xB: lost
  B--xA: lost, dotted
  A-)B: not waited for
  B--)A: price 5; not #1 & < 6
`,
  zh: `sequenceDiagram
  accTitle: 每种箭头
  accDescr: 每种箭头一条消息，带编号。
  autonumber
  participant A as 甲
  participant B as 乙
  A->B: 线
  A-->B: 虚线
  A->>B: 箭头
  B-->>A: 虚线箭头
  A<<->>B: 往返
  A<<-->>B: 往返，虚线
  A-xB: 丢失
  B--xA: 丢失，虚线
  A-)B: 不等回音
  B--)A: 价格 5; 不是 #1 & < 6
`,
};

/** Participants in a box, one that comes later, and two that go. */
export const guests: Sample = {
  en: `sequenceDiagram
  accTitle: Who comes and goes
  accDescr: One participant is created and two are destroyed.
  box Client side
    participant Alice
    participant Bob
  end
  Alice->>Bob: Hello
  create participant Carl
  Alice->>Carl: Hi, Carl
  destroy Carl
  Alice-xCarl: We are too many
  destroy Bob
  Bob->>Alice: I agree
  Alice->>Alice: alone
`,
  zh: `sequenceDiagram
  accTitle: 来来去去
  accDescr: 一个参与者被创建，两个被销毁。
  box 客户端
    participant Alice as 甲
    participant Bob as 乙
  end
  Alice->>Bob: 你好
  create participant Carl as 丙
  Alice->>Carl: 丙，你好
  destroy Carl
  Alice-xCarl: 人太多了
  destroy Bob
  Bob->>Alice: 同意
  Alice->>Alice: 独自
`,
};
