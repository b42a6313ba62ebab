/** Flowcharts with groups and loops, as the chapters have them. */
import type { Sample } from './sample.ts';

export const pipeline: Sample = {
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

export const rlhf: Sample = {
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

export const agent: Sample = {
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
