import type { Locale } from '#src/i18n/locales.ts';
import { fixed, percent } from '#src/drawing/format.ts';
import { trained } from '../kit/trained/strings.ts';
import type { Wanted } from './model.ts';

const en = {
  ...trained.en,
  pictureLabel: 'Picture',
  pictures: {
    ring: 'green ring on white',
    cross: 'yellow cross on black',
    hill: 'landscape, unlike all training pictures',
    boat: 'boat, unlike all training pictures',
  },
  share: 'Noise, share of the variance',
  without: 'Channel set to zero',
  channels: { none: 'none', '1': '1', '2': '2', '3': '3', '4': '4' },
  panels: ['Picture x', 'Latent E(x)', 'Decoded', 'Latent disturbed', 'Decoded'],
  numbers: (count: string) => `${count} numbers`,
  error: (levels: number) => `error ${fixed(levels, 0)} of 255`,
  latentAlt: 'The four channels of the latent: white above zero, black below.',
  disturbedAlt: 'The same four channels, disturbed.',
  backAlt: 'The picture that the decoder makes of the undisturbed latent.',
  decodedAlt: 'The picture that the decoder makes of the disturbed latent.',
  asked: ({ picture, share, seed, without }: Wanted): string =>
    `${en.pictures[picture]}, encoded; ${share === 0 ? 'no noise' : `noise no. ${seed} as ${percent(share)} of the variance`}${without === 'none' ? '' : `, channel ${without} set to zero`}; decoded.`,
  told: (wanted: Wanted, back: number, decoded: number): string =>
    `${en.asked(wanted)} The error is ${fixed(back, 0)} grey levels of 255 undisturbed and ${fixed(decoded, 0)} disturbed.`,
};

const zh: typeof en = {
  ...trained.zh,
  pictureLabel: '图',
  pictures: {
    ring: '白底上的绿色圆环',
    cross: '黑底上的黄色十字',
    hill: '风景，训练图里没有这一类',
    boat: '船，训练图里没有这一类',
  },
  share: '噪声占方差的份额',
  without: '置零的通道',
  channels: { none: '无', '1': '1', '2': '2', '3': '3', '4': '4' },
  panels: ['图x', '潜变量E(x)', '解码', '扰动后的潜变量', '解码'],
  numbers: (count) => `${count}个数`,
  error: (levels) => `误差${fixed(levels, 0)}，满幅255`,
  latentAlt: '潜变量的四个通道：白色大于零，黑色小于零。',
  disturbedAlt: '扰动之后的同样四个通道。',
  backAlt: '解码器由未扰动的潜变量画出的图。',
  decodedAlt: '解码器由扰动后的潜变量画出的图。',
  asked: ({ picture, share, seed, without }) =>
    `${zh.pictures[picture]}，先编码；${share === 0 ? '不加噪声' : `第${seed}份噪声，占方差的${percent(share)}`}${without === 'none' ? '' : `，第${without}通道置零`}；再解码。`,
  told: (wanted, back, decoded) =>
    `${zh.asked(wanted)}不扰动时误差为${fixed(back, 0)}个灰度级（满幅255），扰动后为${fixed(decoded, 0)}。`,
};

export type Words = typeof en;
export const view: Record<Locale, Words> = { en, zh };
