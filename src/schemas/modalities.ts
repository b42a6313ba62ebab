/** What models make or read, text aside: the kinds that events and models share, in the order shown. */
export const modalities = [
  'code',
  'image',
  'audio',
  'video',
  'three-d',
  'multimodal',
  'science',
] as const;
