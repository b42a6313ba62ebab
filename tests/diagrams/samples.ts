/** Diagrams the tests draw, each in both languages. */
export interface Sample {
  en: string;
  zh: string;
}

const pipeline: Sample = {
  en: `flowchart LR
  accTitle: The Stable Diffusion pipeline
  accDescr: A training lane encodes an image, adds noise and teaches the U-Net; a generating lane turns a prompt and noise into an image.
  subgraph train ["Training lane"]
    image0["image<br/>3×512×512"]:::pixels --> vaeEnc["VAE encoder"]:::frozen --> z0["latent<br/>4×64×64"]:::latent
    z0 -->|"add noise, step t"| zt["noisy latent<br/>4×64×64"]:::noise
  end
  subgraph generate ["Generating lane"]
    prompt["prompt"]:::text --> tokenizer["tokenizer<br/>77 tokens"]:::text --> encoder["text encoder<br/>77×768"]:::text
    encoder -->|cross-attention| unet["U-Net<br/>×50 steps"]:::latent
    noise["noise<br/>4×64×64"]:::noise --> unet
    unet -->|"z₀"| decoder["VAE decoder"]:::frozen --> image["image<br/>3×512×512"]:::pixels
  end
  zt -.->|"teaches to predict ε"| unet
`,
  zh: `flowchart LR
  accTitle: Stable Diffusion 流水线
  accDescr: 训练通道把图像编码、加噪并训练 U-Net；生成通道把提示词和噪声变成图像。
  subgraph train ["训练通道"]
    image0["图像<br/>3×512×512"]:::pixels --> vaeEnc["VAE 编码器"]:::frozen --> z0["潜变量<br/>4×64×64"]:::latent
    z0 -->|"加噪，第 t 步"| zt["带噪潜变量<br/>4×64×64"]:::noise
  end
  subgraph generate ["生成通道"]
    prompt["提示词"]:::text --> tokenizer["分词器<br/>77 个词元"]:::text --> encoder["文本编码器<br/>77×768"]:::text
    encoder -->|交叉注意力| unet["U-Net<br/>×50 步"]:::latent
    noise["噪声<br/>4×64×64"]:::noise --> unet
    unet -->|"z₀"| decoder["VAE 解码器"]:::frozen --> image["图像<br/>3×512×512"]:::pixels
  end
  zt -.->|"学会预测 ε"| unet
`,
};

const rlhf: Sample = {
  en: `flowchart LR
  accTitle: The three steps of RLHF
  accDescr: Demonstrations train a policy, rankings train a reward model, and the reward model trains the policy.
  subgraph one ["1 · Supervised fine-tuning"]
    p1["prompts<br/>12,725"]:::text --> demo["a labeller writes the answer"] --> sft["SFT model"]
  end
  subgraph two ["2 · Reward model"]
    p2["prompts<br/>33,207"]:::text --> k["4 to 9 answers"] --> rank["a labeller ranks them"] --> rm["reward model"]:::reward
  end
  subgraph three ["3 · Reinforcement learning"]
    p3["prompts<br/>31,144"]:::text --> policy["policy writes an answer"] --> r{"How good?"}:::reward
    r -->|"reward − β·KL"| policy
  end
  sft --> k
  sft --> policy
  rm --> r
`,
  zh: `flowchart LR
  accTitle: RLHF 的三步
  accDescr: 示范训练策略，排序训练奖励模型，奖励模型再训练策略。
  subgraph one ["1 · 监督微调"]
    p1["提示<br/>12,725 条"]:::text --> demo["标注员写出答案"] --> sft["SFT 模型"]
  end
  subgraph two ["2 · 奖励模型"]
    p2["提示<br/>33,207 条"]:::text --> k["4 到 9 个回答"] --> rank["标注员给回答排序"] --> rm["奖励模型"]:::reward
  end
  subgraph three ["3 · 强化学习"]
    p3["提示<br/>31,144 条"]:::text --> policy["策略写出回答"] --> r{"有多好？"}:::reward
    r -->|"奖励 − β·KL"| policy
  end
  sft --> k
  sft --> policy
  rm --> r
`,
};

const agent: Sample = {
  en: `flowchart TB
  accTitle: The loop of model, tool and environment
  accDescr: The model decides; a tool acts on the environment; what is observed returns to the model until the task is done.
  task([Task from the user]):::text --> model["Language model<br/>(reads everything so far)"]
  model --> decide{"Done?"}
  decide -->|"no: call a tool"| tool[["Tool: search, code, browser"]]
  tool --> env[("Environment")]
  env -->|"observation with < 4,000 tokens & errors"| model
  decide -->|yes| answer([Answer]):::reward
  env -.-> risk["Untrusted text can carry instructions"]:::risk
`,
  zh: `flowchart TB
  accTitle: 模型、工具与环境的循环
  accDescr: 模型作决定，工具作用于环境，观察结果回到模型，直到任务完成。
  task([用户的任务]):::text --> model["语言模型<br/>（读入至今的一切）"]
  model --> decide{"完成了吗？"}
  decide -->|"没有：调用工具"| tool[["工具：搜索、代码、浏览器"]]
  tool --> env[("环境")]
  env -->|"观察结果，少于 4,000 个词元 & 错误信息"| model
  decide -->|是| answer([回答]):::reward
  env -.-> risk["不可信的文本里可能藏着指令"]:::risk
`,
};

const history: Sample = {
  en: `timeline
  accTitle: Generative AI in five stages
  accDescr: Five stages from rules to multimodal models, with two or three events each.
  section Rules and chance
    1957 : Illiac Suite, a string quartet by computer
    1966 : ELIZA answers by pattern matching
  section Deep generative models
    2013 : VAE
    2014 : GAN
  section Attention
    2017 : Transformer
    2018 : GPT and BERT
  section Scale
    2020 : GPT-3, 175 billion parameters : DDPM
    2021 : CLIP and DALL·E
  section Everyday use
    2022 : Stable Diffusion released openly : ChatGPT
`,
  zh: `timeline
  accTitle: 生成式 AI 的五个阶段
  accDescr: 从规则到多模态模型的五个阶段，每段两三件事。
  section 规则与随机的早期萌芽阶段
    1957 : 计算机创作的弦乐四重奏《依利亚克组曲》
    1966 : ELIZA 用模式匹配回答问题，让使用者以为对方真的理解了自己
  section 深度生成模型
    2013 : 变分自编码器（VAE）
    2014 : 生成对抗网络（GAN）
  section 注意力
    2017 : Transformer 只用注意力机制就完成序列到序列的翻译任务
    2018 : GPT 与 BERT
  section 规模
    2020 : GPT-3，1750 亿参数 : 去噪扩散概率模型（DDPM）
    2021 : CLIP 与 DALL·E
  section 走进日常
    2022 : Stable Diffusion 开放下载 : ChatGPT
`,
};

const families: Sample = {
  en: `timeline
  accTitle: Families of image models
  accDescr: Four families and when they appeared.
  2013 : VAE
  2014 : GAN
  2015 : Diffusion
  2021 : CLIP-guided <br/>generation : A < B & C
`,
  zh: `timeline
  accTitle: 图像模型的几个家族
  accDescr: 四个家族及其出现的年份。
  2013 : VAE
  2014 : GAN
  2015 : 扩散模型
  2021 : CLIP 引导<br/>的生成 : A < B & C
`,
};

const shapes: Sample = {
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

const fan: Sample = {
  en: `flowchart LR
  accTitle: What grew around the base models
  accDescr: Base models lead to ways of adapting them and to samplers.
  base["Base models: 1.5, 2.1, XL, 3.5"]:::latent --> ft["Full fine-tune"]
  base --> db["DreamBooth"]
  base --> ti["Textual Inversion"]
  base --> lora["LoRA"]
  base --> cn["ControlNet"]
  base --> ip["IP-Adapter"]
  lora -->|"weights, 2–200 MB"| use["Generation"]:::pixels
  cn -->|"edges, depth, pose"| use
`,
  zh: `flowchart LR
  accTitle: 基础模型周围长出了什么
  accDescr: 基础模型引出各种改造方法与采样器。
  base["基础模型：1.5、2.1、XL、3.5"]:::latent --> ft["全量微调"]
  base --> db["DreamBooth"]
  base --> ti["文本反转"]
  base --> lora["LoRA"]
  base --> cn["ControlNet"]
  base --> ip["IP-Adapter"]
  lora -->|"权重，2–200 MB"| use["生成"]:::pixels
  cn -->|"边缘、深度、姿态"| use
`,
};

const lanes: Sample = {
  en: `flowchart TB
  accTitle: Two lanes
  accDescr: Two lanes that nothing joins, each running to the right.
  subgraph a ["Forward"]
    direction LR
    x0["clean image"]:::pixels --> x1["a little noise"] --> xT["only noise"]:::noise
  end
  subgraph b ["Backward"]
    direction LR
    yT["only noise"]:::noise --> y1["a guess"] --> y0["image"]:::pixels
  end
`,
  zh: `flowchart TB
  accTitle: 两条通道
  accDescr: 两条互不相连、各自向右的通道。
  subgraph a ["正向"]
    direction LR
    x0["干净图像"]:::pixels --> x1["加一点噪声"] --> xT["只剩噪声"]:::noise
  end
  subgraph b ["反向"]
    direction LR
    yT["只剩噪声"]:::noise --> y1["一次猜测"] --> y0["图像"]:::pixels
  end
`,
};

const sequence: Sample = {
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

const stages: Sample = {
  en: `timeline
  accTitle: Three stages
  accDescr: Three stages with one or two periods each.
  section Deep generative models
    2013 : VAE learns a latent space : First results on faces
    2014 : GAN
  section Attention
    2017 : Transformer: attention is all there is
  section Everyday use
    2022 : Stable Diffusion : ChatGPT : Whisper
`,
  zh: `timeline
  accTitle: 三个阶段
  accDescr: 三个阶段，每段一两个时期。
  section 深度生成模型
    2013 : 变分自编码器学会潜空间 : 最早的人脸结果
    2014 : 生成对抗网络
  section 注意力
    2017 : Transformer：只用注意力机制就完成了翻译
  section 走进日常
    2022 : Stable Diffusion : ChatGPT : Whisper
`,
};

const nested: Sample = {
  en: `flowchart TB
  accTitle: A service on the cloud
  accDescr: Users reach a gateway; behind it two pools of graphics cards, one for prompts and one for answers, share a cache; a log is kept.
  users([users]):::text --> gate{{gateway}}
  subgraph cloud ["Cloud region with a title that is rather long for its frame"]
    gate --> queue[("queue")]
    subgraph pools ["Pools"]
      direction LR
      prefill["prefill<br/>8 GPUs"]:::latent -- "keys and values" --> decode["decode<br/>32 GPUs"]:::latent
    end
    queue --> prefill
    decode --> decode
    decode -.->|"tokens"| gate
    queue & decode --> log[/"log"/]:::frozen
  end
  gate ~~~ log
`,
  zh: `flowchart TB
  accTitle: 云上的一项服务
  accDescr: 用户经网关进入；网关后有两组显卡，一组处理提示，一组生成回答，共用缓存；并留下日志。
  users([用户]):::text --> gate{{网关}}
  subgraph cloud ["云区域，标题写得比框还要长一些，看看会怎样"]
    gate --> queue[("队列")]
    subgraph pools ["显卡池"]
      direction LR
      prefill["预填充<br/>8 块显卡"]:::latent -- "键与值缓存从这里交给下一组" --> decode["解码：一次一个词元，直到遇到结束符或者长度用尽为止<br/>32 块显卡"]:::latent
    end
    queue --> prefill
    decode --> decode
    decode -.->|"词元"| gate
    queue & decode --> log[/"日志"/]:::frozen
  end
  gate ~~~ log
`,
};

const reversed: Sample = {
  en: `flowchart RL
  accTitle: Backwards
  accDescr: A chain that runs to the left and joins a group.
  a["first of three long labels that must wrap somewhere"] ==>|"thick"| b>"flag"]
  subgraph g ["Group"]
    b --- c((circle))
  end
  c --> g2
  subgraph g2 ["Second"]
    d["one"] <--> e["two"]
  end
`,
  zh: `flowchart BT
  accTitle: 反向
  accDescr: 一条向上走并连到一个组的链。
  a["三个很长的标签里的第一个，必须在某处换行才放得下"] ==>|"粗线"| b>"旗子"]
  subgraph g ["组"]
    b --- c((圆))
  end
  c --> g2
  subgraph g2 ["第二组"]
    d["一"] <--> e["二"]
  end
`,
};

export const samples: Readonly<Record<string, Sample>> = {
  pipeline,
  rlhf,
  agent,
  history,
  families,
  shapes,
  fan,
  lanes,
  sequence,
  stages,
  nested,
  reversed,
};
