/** The strands into which the timeline of model families sorts its events. */
import type { Event } from '#src/schemas/events.ts';

export const families = ['text', 'pictures', 'sound-and-video', 'multimodal'] as const;
export type Family = (typeof families)[number];

/** A method that makes pictures stands among the pictures. */
export function familyOf({ category, thread }: Event): Family {
  if (category === 'multimodal' && thread !== 'pictures') return 'multimodal';
  if (category === 'audio' || category === 'video') return 'sound-and-video';
  return category === 'image' || thread === 'pictures' ? 'pictures' : 'text';
}
