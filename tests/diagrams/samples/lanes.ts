/** Flowcharts whose arrangement is hard: wide ranks, lanes, groups in groups, upward. */
import type { Sample } from './sample.ts';

export const fan: Sample = {
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

export const lanes: Sample = {
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

export const nested: Sample = {
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

export const reversed: Sample = {
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
