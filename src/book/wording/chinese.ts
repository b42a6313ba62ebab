/** How Chinese is written here, as far as a pattern can tell. */
import type { Rule } from './rules.ts';

const han = '\\p{Script=Han}';
const sign = '，。；：？！、';
/** A line of a drawing is broken where it must be. */
const labels = /^label$/;

export const chinese: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<=${han})[.,;:?!](?=\\s*$)`, 'gu'),
    says: 'The passage ends with a half-width “$0”',
    fix: 'Write the full-width sign.',
  },
  { pattern: /"/g, says: 'Here are straight quotation marks', fix: 'Write “ ”.' },
  {
    pattern: new RegExp(`(?<!“[^”]*)‘[^’]*’|(?<=${han})'|'(?=${han})`, 'gu'),
    says: 'Single quotation marks stand outside of double ones',
    fix: 'Write “ ”; ‘ ’ is for a quotation within one.',
  },
  {
    pattern: /\.\.\.|(?<!…)…(?!…)(?=\p{Script=Han}|$)/gu,
    says: '“$0” is no Chinese ellipsis',
    fix: 'Write ……, six dots.',
    except: labels,
  },
  {
    pattern: new RegExp(`[${sign}][，。；：、]|？？|！！`, 'g'),
    says: 'The signs “$0” stand together',
    fix: 'Keep one.',
  },
  {
    pattern: /(?<=\d)\s?[~～]\s?(?=\d)|～/g,
    says: 'A range is written with “$0”',
    fix: 'Write 至: 10至20.',
  },
  {
    pattern: /(?<![\w.-])(?!(?:19|20)\d\d-(?:0\d|1[0-2]))\d{1,4}(?:\.\d+)?-\d+(?:\.\d+)?(?![\w-])/g,
    says: 'The range “$0” has a hyphen',
    fix: 'Write 至: 10至20.',
    ownWords: true,
  },
  {
    pattern: new RegExp(`(?<=[${sign}（）]|${han}) +(?=[${sign}（）]|${han})`, 'gu'),
    says: 'A space stands between Chinese characters',
    fix: 'Take it out.',
    except: labels,
  },
  {
    pattern: new RegExp(`(?<=[${sign}]|${han})\\n(?=[${sign}]|${han})`, 'gu'),
    says: 'A line break stands between Chinese characters and makes a space',
    fix: 'Write the paragraph on one line.',
    except: labels,
  },
  { pattern: /(?<=\d) %|％/g, says: 'The percent sign is not as it should be', fix: 'Write 61%.' },
  {
    pattern: /赋能|抓手|颠覆|闭环|众所周知|显而易见|毋庸置疑|不言而喻|毫无疑问/g,
    says: 'Here is “$0”',
    fix: 'Say what happens, or take it out.',
    ownWords: true,
  },
  {
    pattern: /(?<!到)目前|近年|近来|近日|日前|近期|眼下|时下|如今|今年|去年|明年/g,
    says: '“$0” has no date',
    fix: 'Write a date: what is true now will not be when it is read.',
    ownWords: true,
  },
  {
    pattern: /待补|待定|待写|占位|TODO|FIXME|XXX|TBD|[Ll]orem ipsum/g,
    says: '“$0” is left over',
    fix: 'Write what is to stand here.',
  },
  {
    pattern:
      /帐[号户单目]|好象|想像|图象|其它|做为|以经|己经|即然|竞然|必竟|既使|部份|身份正|成份|涵概|迫不急待|侯选|复盖|急燥|振憾|辐员|修定|决择|幅射|粗旷|竟争|再接再励|渡过难关|按装|凑和|不径而走|一如继往|通迅|烟消云散散|象素|影象|录象|神经网路|资料库|视讯|软体|硬体|网路|程式|档案格式|於|麽/g,
    says: '“$0” is a wrong word or character',
    fix: 'Write 账号, 好像, 想象, 图像, 其他, 作为, 已经, 部分, 网络, 程序, 于 …',
    ownWords: true,
  },
  {
    pattern: /(?:慢慢|渐渐|逐渐|逐步|悄悄|偷偷|好好|轻轻)的/g,
    says: '“$0” leads to a verb',
    fix: 'Write 地.',
  },
  {
    pattern:
      /(?<![的目])的的(?!确)|是是(?!非)|在在|和和(?!气)|与与|就就|也也|都都|把把|被被|这这|那那|为为|(?<![社机协员大议晚聚])会会|要要|对对|从从(?!容)|而而|将将|其其|及及|并并|让让|还还|又又/g,
    says: 'A character stands twice: “$0”',
    fix: 'Take one out.',
  },
];
